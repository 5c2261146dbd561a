import type { Catalogue } from './catalogue.ts';

export const PT_BR: Catalogue = {
  'imagine.description': 'Pinta uma imagem a partir das suas palavras',
  'imagine.prompt': 'O que pintar. No fim também valem flags: --ar 16:9 --seed 5 --no fog',
  'imagine.negative_prompt': 'O que deixar fora da imagem',
  'imagine.style': 'Um estilo para o acabamento: comece a digitar para buscar',
  'imagine.aspect_ratio': 'A proporção da imagem (1:1 se omitida)',
  'imagine.width': 'Largura em pixels, de 256 a 2048; prevalece sobre a proporção',
  'imagine.height': 'Altura em pixels, de 256 a 2048; prevalece sobre a proporção',
  'imagine.model': 'Quem pinta: cada modelo tem seu visual e seu preço',
  'imagine.steps': 'Quanto refinar: até 20, com FLUX até 8',
  'imagine.guidance': 'Quão fiel ser ao prompt, de 1 a 30 (7,5 se omitido)',
  'imagine.seed': 'Um número que repete a imagem exatamente; um novo se omitido',
  'imagine.count': 'Quantas imagens, com seeds em sequência',
  'imagine.spoiler': 'Cobre a imagem e o prompt até alguém clicar',
  'imagine.private': 'Mostra a imagem só para você',

  'reply.negative_prompt': '**Sem:** {{words}}',
  'reply.alt': 'Imagem {{number}} de {{total}}, seed {{seed}}',
  'reply.alt_without_seed': 'Imagem {{number}} de {{total}}',
  'reply.reduced':
    '-# O Discord não aceita arquivos tão grandes quanto estas imagens, por isso elas foram reduzidas.',
  'reply.wordless': '-# O prompt foi omitido: um filtro deste servidor não o permite.',
  'reply.private':
    '-# Só você vê esta mensagem; os moderadores deste servidor podem ver a imagem no registro, se mantiverem um.',
  'reply.shared': '-# Compartilhada por {{member}}; antes, só esse membro podia vê-la.',
  'reply.first':
    '-# A primeira imagem do Easel neste servidor: qualquer pessoa pode pedir uma com `/imagine`. `/easel help` mostra mais, com exemplos que um clique pinta.',
  'reply.ready': '{{member}}, sua imagem está pronta.',
  'reply.undelivered_one':
    'Uma imagem sua não pôde ser entregue antes. Ela fica guardada por um dia.',
  'reply.undelivered_other':
    '{{count}} pedidos seus não puderam ser entregues antes. Eles ficam guardados por um dia.',
  'reply.missing_one': 'Falta a imagem com a seed {{seeds}}. {{reason}}',
  'reply.missing_other': 'Faltam as imagens com as seeds {{seeds}}. {{reason}}',
  'reply.missing_compared_one': 'Falta a imagem com {{labels}}. {{reason}}',
  'reply.missing_compared_other': 'Faltam as imagens com {{labels}}. {{reason}}',
  'reply.missing_without_seed_one': 'Falta {{count}} imagem. {{reason}}',
  'reply.missing_without_seed_other': 'Faltam {{count}} imagens. {{reason}}',

  'picture.choose': 'Escolha uma imagem…',
  'picture.which': 'Qual destas imagens?',
  'picture.title': '**Imagem {{number}} de {{total}}** · seed {{seed}}',
  'picture.title_without_seed': '**Imagem {{number}} de {{total}}**',
  'picture.option': 'Imagem {{number}} · seed {{seed}}',
  'picture.option_without_seed': 'Imagem {{number}}',
  'picture.option_compared': 'Imagem {{number}} · {{label}}',

  'remix.title': 'Remix',
  'remix.prompt': 'Prompt',
  'remix.prompt_more': 'No fim também valem flags, como --steps 10 --count 2',
  'remix.negative_prompt': 'Sem',
  'remix.model': 'Modelo',
  'remix.size': 'Tamanho',
  'remix.seed': 'Seed',
  'remix.seed_more':
    'Vazia: uma nova. Com outro tamanho ou modelo, a mesma seed pinta outra imagem.',

  'reply.reroll_of': '-# Nova versão [desta imagem]({{link}})',
  'reply.remix_of': '-# Remix [desta imagem]({{link}})',
  'reply.reproduction_of': '-# Reprodução [desta imagem]({{link}})',
  'reply.missing_from': '-# O que faltava [nestas imagens]({{link}})',
  'reply.enlarged_from': '-# Ampliada a partir [desta imagem]({{link}})',
  'reply.remix_size': '-# Outro tamanho: a imagem é outra, mesmo com a mesma seed.',
  'reply.remix_model': '-# Outro modelo: a imagem é outra, mesmo com a mesma seed.',
  'reply.remix_left_out': '-# {{model}} não aceita prompt negativo, por isso ele foi omitido.',
  'reply.reproduced_bytes': '-# A mesma imagem, byte por byte.',
  'reply.reproduced_pixels': '-# Os mesmos pixels; o arquivo é diferente.',
  'reply.reproduced_differently':
    '-# Não é a mesma imagem: hoje o serviço pinta este pedido de outro jeito.',
  'reply.reproduced_unknown': '-# Não dá mais para comparar com a original.',

  'enlarge.label': '-# Ampliada para {{width}}×{{height}}, sem repintar.',
  'enlarge.under_way':
    'O Easel já está ampliando uma imagem para você. Espere ela chegar e clique de novo. Nada foi descontado.',
  'enlarge.not_here':
    'Este servidor não permite que o Easel trabalhe no canal deste tópico. Nada foi descontado.',
  'enlarge.gone':
    'O arquivo desta imagem não existe mais, por isso ela não pode ser ampliada. A receita ainda a repete. Nada foi descontado.',
  'enlarge.not_allowed':
    'O Easel não consegue ler a mensagem desta imagem. Ele precisa da permissão Ver histórico de mensagens ali. Nada foi descontado.',
  'enlarge.age_restricted':
    'Isto vem de um canal com restrição de idade, por isso só é ampliado em canais assim. Nada foi publicado.',
  'enlarge.unreachable':
    'O Discord não devolveu a imagem. Tente de novo em um minuto. Nada foi descontado.',
  'enlarge.too_large':
    'Esta imagem é grande demais para ser ampliada: o Discord não aceitaria o arquivo. Nada foi descontado.',
  'enlarge.unreadable':
    'O arquivo desta imagem não pode ser lido, por isso ela não pode ser ampliada. Nada foi descontado.',
  'enlarge.failed':
    'O Discord não aceitou a imagem ampliada. Tente de novo em um minuto. Nada foi descontado.',

  'recipe.values': '**Ajustes:** {{values}}',
  'recipe.line': 'Para pintá-la de novo em outro lugar, copie esta linha:',
  'recipe.in_file': 'O arquivo tem tudo, com a linha de `/imagine` para copiar.',
  'recipe.too_large':
    'Este arquivo é grande demais para procurar uma receita nele. Tente um de no máximo 25 MB.',
  'recipe.not_a_picture':
    'Este arquivo não é uma imagem PNG, JPEG ou WebP, por isso não contém receita. Tente o arquivo original.',
  'recipe.none':
    'Esta imagem não traz receita. Aplicativos e sites costumam removê-la; tente o arquivo como foi salvo pela primeira vez.',
  'recipe.not_in_message':
    'Esta mensagem não mostra uma receita inteira: as palavras foram omitidas ou não foi o Easel que a escreveu.',
  'recipe.no_prompt':
    'A receita foi encontrada, mas não tem prompt, por isso não pode ser pintada de novo.',
  'recipe.from_books': '-# Dos registros deste bot: exatamente o que foi pedido.',
  'recipe.from_text': '-# Do texto da mensagem.',
  'recipe.from_text_shortened':
    '-# Do texto da mensagem, que mostra as palavras encurtadas: a receita inteira não pode ser obtida daqui.',
  'recipe.from_file':
    '-# Dos dados do arquivo, onde o Easel a escreveu: exatamente o que foi pedido.',
  'recipe.from_file_of': '-# Dos dados do arquivo, como {{tool}} os escreve.',
  'recipe.of_one_file_one':
    '-# Esta mensagem mostra {{count}} imagem; esta é a receita de {{name}}.',
  'recipe.of_one_file_other':
    '-# Esta mensagem mostra {{count}} imagens; esta é a receita de {{name}}.',
  'recipe.of_one_seed': '-# Esta mensagem mostra as seeds {{seeds}}; esta é a receita de {{seed}}.',
  'recipe.prompt': '**Prompt:** {{words}}',
  'recipe.changed': '**Alterado para o que pode ser pintado aqui:**',
  'recipe.change': '- {{option}}: {{from}} → {{to}}',
  'recipe.change_chosen': '- {{option}}: {{to}}, pois o arquivo não indica nada',
  'recipe.change_shortened': '- {{option}}: cortado de {{from}} para {{to}} caracteres',
  'recipe.dropped': '**Omitido, porque o Easel não tem isso:** {{names}}',
  'recipe.foreign':
    '-# **Reproduzir** pinta isto para você e usa a sua cota. Uma imagem de outra ferramenta sai diferente.',
  'recipe.one_source':
    'Diga com uma opção, e só uma, onde está a receita: {{options}}. Nada foi procurado.',
  'recipe.bad_id':
    'Isto não é o ID de uma imagem: um ID tem 22 letras, dígitos, hifens e sublinhados. Copie-o de baixo da imagem.',
  'recipe.bad_link':
    'Isto não é um link de mensagem. Escolha **Copiar link da mensagem** no menu da mensagem que mostra a imagem.',
  'recipe.unknown':
    'Esta receita não é conhecida aqui ou você não pode abri-la. Uma receita abre no canal da imagem e, no resto do servidor, para quem a pediu e para moderadores.',
  'recipe.age_restricted':
    'Esta imagem vem de um canal com restrição de idade, por isso a receita só abre em canais assim.',
  'recipe.link_unreadable':
    'O Easel não consegue ler esta mensagem. Ele precisa das permissões Ver canal e Ver histórico de mensagens aqui; ou escolha **Apps → Image recipe** no menu da mensagem.',
  'recipe.link_gone': 'Esta mensagem não existe mais, e os registros do Easel não a conhecem.',
  'recipe.link_of_others':
    'Por um link, o Discord só mostra ao Easel o que ele mesmo escreveu. Escolha **Apps → Image recipe** no menu da mensagem.',
  'recipe.no_file': 'Esta mensagem não mostra receita nem imagem em que se possa procurar uma.',
  'recipe.not_on_discord':
    'Esta imagem não está no Discord, e o Easel não lê arquivos de outros lugares. Salve-a e publique o arquivo, ou use-o em `/easel recipe`.',
  'recipe.file_gone':
    'O Discord não tem mais este arquivo, ou o endereço dele expirou. Publique a imagem de novo.',
  'recipe.file_unreachable': 'O Discord não o devolveu. Tente de novo em um minuto.',
  'recipe.draft_gone':
    'Esta receita não está mais guardada ou não é sua. Receitas de mensagens e arquivos ficam guardadas por um dia; procure-a de novo.',

  'button.reroll': 'Nova versão',
  'button.remix': 'Remix',
  'button.recipe': 'Receita',
  'button.enlarge': 'Ampliar',
  'button.reproduce': 'Reproduzir',
  'button.edit': 'Editar e tentar de novo',
  'button.delete': 'Excluir',
  'button.retry': 'Tentar de novo',
  'button.cancel': 'Cancelar',
  'button.fetch': 'Mostrar para mim',
  'button.erase': 'Apagar meus dados',
  'button.ask': 'Perguntar a um moderador',
  'button.share': 'Compartilhar',

  'share.servers_only':
    'Não há ninguém aqui com quem compartilhar: imagens são compartilhadas em servidores. Nada foi compartilhado.',
  'share.done': 'Isto já foi compartilhado: {{link}}',
  'share.too_early': 'Isto ainda está a caminho. Tente de novo em um instante.',
  'share.under_way': 'Isto está sendo compartilhado agora.',
  'share.gone':
    'Os arquivos destas imagens não estão mais guardados, por isso elas não podem ser compartilhadas. `/imagine` com os mesmos ajustes e a mesma seed as repete. Nada foi compartilhado.',
  'share.age_restricted':
    'Isto vem de um canal com restrição de idade, por isso só pode ser compartilhado em canais assim. Nada foi compartilhado.',
  'share.not_here':
    'O Easel não pinta neste canal, por isso não compartilha nada aqui. Tente outro canal, com `/easel history`. Nada foi compartilhado.',
  'share.failed':
    'O Discord não aceitou as imagens, por isso nada foi compartilhado. Tente de novo em um minuto.',

  'history.title': '### Suas imagens neste servidor',
  'history.title_direct': '### Suas imagens em mensagens diretas com o Easel',
  'history.title_member':
    '### Imagens de {{member}} neste servidor\n-# O que foi publicado para todos verem e as palavras dos pedidos privados. Que você olhou fica na auditoria.',
  'history.filters': '-# Só as imagens {{filters}}',
  'history.with_words': 'com “{{words}}”',
  'history.by_model': 'de {{model}}',
  'history.of_month': 'de {{month}}',
  'history.none': 'Ainda não há nada aqui.',
  'history.none_found': 'Nada corresponde a isso.',
  'history.no_more': 'Não há mais nada.',
  'history.hidden_one':
    '-# {{count}} pedido de um canal com restrição de idade está oculto aqui. Canais assim o mostram.',
  'history.hidden_other':
    '-# {{count}} pedidos de canais com restrição de idade estão ocultos aqui. Canais assim os mostram.',
  'history.looked_through_one': '-# {{count}} pedido foi examinado até agora. “Próxima” continua.',
  'history.looked_through_other':
    '-# {{count}} pedidos foram examinados até agora. “Próxima” continua.',
  'history.entry': '**{{number}}** · {{when}} · {{prompt}}\n-# {{facts}}',
  'history.one': '{{when}} · {{prompt}}\n-# {{facts}}',
  'history.covered': '||{{prompt}}||',
  'history.seeds_one': 'seed {{seeds}}',
  'history.seeds_other': 'seeds {{seeds}}',
  'history.no_seed': 'sem seed',
  'history.link': '{{link}}',
  'history.kept': 'privada, guardada; expira {{when}}',
  'history.kept_no_more': 'privada, o arquivo não está mais guardado',
  'history.for_member_alone': 'privada, só para o membro',
  'history.deleted': 'imagem excluída',
  'history.unreadable': 'o Discord não mostra a imagem no momento',
  'history.alt': 'Imagem {{number}}, {{prompt}}',
  'history.alt_of': 'Imagem {{number}}, {{index}} de {{total}}, {{prompt}}',
  'history.pick': 'Escolha uma imagem para abrir',
  'history.option': '{{number}} · {{prompt}}',
  'history.option_of': '{{number}} ({{index}} de {{total}}) · {{prompt}}',
  'history.gone_page':
    'Esta página não é mais conhecida: tem mais de um dia ou é de outra pessoa. Use `/easel history` de novo.',
  'history.gone_picture': 'Esta imagem não pode ser vista aqui. Use `/easel history` de novo.',
  'history.unknown_month':
    'O Easel não consegue ler o mês {{month}}. Escreva como 2026-11 ou escolha um da lista.',
  'history.unknown_model': 'O Easel não conhece o modelo “{{model}}”. Escolha um da lista.',
  'history.moderators_only': 'Só moderadores deste servidor podem ver as imagens de outra pessoa.',
  'history.looked': 'olhou as imagens de {{member}}',
  'history.removed': 'Esta imagem foi excluída.',
  'history.nothing_to_remove': 'Não há mais nada para excluir: a imagem já não existe.',

  'waiting.place': 'Lugar {{place}} na fila. A pintura começa mais ou menos {{when}}.',
  'waiting.painting': 'Sua vez: a pintura começou.',
  'waiting.ended': 'Esta imagem não pôde ser pintada.',

  'refusal.not_here':
    'O Easel não funciona neste servidor. Quem mantém este bot escolhe os servidores para os quais ele pinta.',
  'refusal.servers_only': 'O Easel só funciona em servidores, não em mensagens diretas.',
  'refusal.prompt_too_short':
    'Um prompt precisa de pelo menos {{min}} caracteres próprios, sem contar as flags. Diga o que pintar e tente de novo. Nada foi descontado.',
  'refusal.too_long':
    '{{option}} tem {{length}} caracteres, {{excess}} a mais: cabem no máximo {{max}}. Encurte e tente de novo. Nada foi descontado.',
  'refusal.too_long_with_style':
    'Com o estilo {{style}}, {{option}} chega a {{length}} caracteres, {{excess}} a mais: cabem no máximo {{max}}. Encurte ou deixe o estilo de fora. Nada foi descontado.',
  'refusal.whole_number_range':
    '{{option}} aceita um número inteiro de {{min}} a {{max}}, não {{value}}. Nada foi descontado.',
  'refusal.number_range':
    '{{option}} aceita um número de {{min}} a {{max}}, não {{value}}. Nada foi descontado.',
  'refusal.option_unreadable':
    'O Easel não consegue ler {{option}}. Use o comando de novo; se acontecer outra vez, reinicie o Discord. Nada foi descontado.',
  'refusal.unknown_model':
    'O Easel não conhece o modelo “{{model}}”. Escolha um da lista de `model`. Nada foi descontado.',
  'refusal.unknown_style':
    'O Easel não conhece o estilo “{{style}}”. Escolha um da lista de `style`. Nada foi descontado.',
  'refusal.unknown_ratio':
    'O Easel não conhece a proporção “{{ratio}}”. Escolha entre {{ratios}}, ou indique largura e altura. Nada foi descontado.',
  'refusal.unused_options':
    '{{model}} não usa {{options}}. Deixe isso de fora ou escolha outro modelo. Nada foi descontado.',
  'refusal.option_twice':
    '{{option}} foi indicado duas vezes, com valores diferentes. Deixe só um, como opção ou como flag. Nada foi descontado.',
  'refusal.flag_value':
    'O Easel não consegue ler o valor de {{flag}}. Escreva como {{example}}. Nada foi descontado.',
  'refusal.foreign_flag':
    '{{flag}} não significa nada para os modelos deste bot. Deixe de fora; as flags que funcionam são {{flags}}. Nada foi descontado.',
  'refusal.unknown_picture':
    'O Easel não conhece mais esta imagem. Use `/imagine` para pintar uma nova. Nada foi descontado.',
  'refusal.no_repeat':
    '{{model}} não aceita seed, por isso não pode repetir uma imagem. Use “Nova versão” para uma nova. Nada foi descontado.',
  'refusal.draft_gone':
    'O que foi digitado fica guardado por um dia, e só para quem digitou. Use `/imagine` para recomeçar. Nada foi descontado.',
  'refusal.not_yours': 'Só {{owner}} ou um moderador pode fazer isso.',
  'refusal.past_cancelling':
    'É tarde demais para cancelar: o pedido já terminou ou a imagem está a caminho.',
  'refusal.nothing_missing':
    'Não falta nenhuma imagem deste pedido. Use “Nova versão” para uma nova. Nada foi descontado.',
  'refusal.not_recorded':
    'O Easel não conseguiu anotar seu pedido, por isso ele não foi aceito. Tente de novo em um minuto. Nada foi descontado.',
  'refusal.queue_full':
    'Já há imagens demais na fila. Tente de novo em alguns minutos. Nada foi descontado.',
  'refusal.over_budget_day':
    'O que resta do orçamento deste bot para hoje não cobre isto. A pintura volta {{when}}; menos imagens talvez ainda caibam. Nada foi descontado.',
  'refusal.over_budget_month':
    'O que resta do orçamento deste bot para este mês não cobre isto. A pintura volta {{when}}; menos imagens talvez ainda caibam. Nada foi descontado.',
  'refusal.paused_rate_limited':
    'O serviço de pintura não aceita pedidos no momento. Tente de novo {{when}}. Nada foi descontado.',
  'refusal.paused_unauthorized':
    'O serviço de pintura não aceita a conta deste bot no momento; quem mantém o bot já foi avisado. A próxima tentativa é {{when}}. Nada foi descontado.',
  'refusal.paused_out_of_credit':
    'Este bot gastou todo o crédito no serviço de pintura; quem mantém o bot já foi avisado. A próxima tentativa é {{when}}. Nada foi descontado.',
  'refusal.paused_failing':
    'O serviço de pintura continua falhando, por isso o Easel espera um pouco. A próxima tentativa é {{when}}. Nada foi descontado.',
  'refusal.gone_command':
    'O Easel não tem mais este comando. Reinicie o Discord para ver os atuais.',
  'refusal.stopping': 'O Easel está reiniciando. Tente de novo em um minuto. Nada foi descontado.',

  'settings.term_empty': 'Um termo precisa de uma letra, um dígito ou um emoji. Nada foi alterado.',
  'settings.term_too_long':
    'Este termo tem {{length}} caracteres, e cabem no máximo {{max}}. Encurte e tente de novo. Nada foi alterado.',
  'settings.term_star':
    'Um asterisco pode ficar no começo e no fim de um termo, como em `*cat*`, mas não no meio. Deixe-o de fora ou escreva um padrão como `/c.t/`. Nada foi alterado.',
  'settings.term_unclosed':
    'Um padrão fica entre duas barras, como `/cats?/`. Feche-o ou tire a primeira barra. Nada foi alterado.',
  'settings.term_unsupported':
    'Os padrões do Easel não podem olhar para a frente nem para trás, nem se referir a um grupo, como {{part}} faz. Deixe isso de fora ou divida em vários termos. Nada foi alterado.',
  'settings.term_repeat':
    'Um padrão pode repetir algo até 1.000 vezes, multiplicando repetições dentro de repetições, e {{part}} passa disso. Altere e tente de novo. Nada foi alterado.',
  'settings.term_unreadable':
    'O Easel não consegue ler este padrão ({{problem}}). Altere e tente de novo. Nada foi alterado.',
  'settings.term_too_large':
    'Este padrão fica grande demais com as repetições por extenso. Encurte ou divida em vários termos. Nada foi alterado.',
  'settings.term_too_costly':
    'Com alguns textos, este padrão teria que seguir possibilidades demais ao mesmo tempo. Encurte uma repetição como `.{0,90}` ou coloque antes dela uma palavra em vez de uma letra. Nada foi alterado.',
  'settings.term_matches_all':
    'Todo prompt corresponde a este padrão, porque até um texto vazio corresponde. Exija pelo menos uma letra, como `/a+/` em vez de `/a*/`. Nada foi alterado.',

  'format.lines': '{{above}}\n{{below}}',
  'format.nothing': '–',
  'format.more_one': 'e mais {{count}}',
  'format.more_other': 'e mais {{count}}',

  'limit.images_per_hour': 'Imagens por membro em uma hora',
  'limit.images_per_day': 'Imagens por membro em 24 horas',
  'limit.cooldown_seconds': 'Segundos entre dois pedidos de um membro',
  'limit.waiting_jobs': 'Pedidos de um membro na fila ao mesmo tempo',
  'limit.count': 'Imagens em um pedido',
  'limit.largest_side': 'Pixels no lado maior de uma imagem',
  'limit.steps': 'Passos para refinar uma imagem',
  'limit.server_images_per_minute': 'Imagens de todos os membros em um minuto',
  'limit.server_images_per_day': 'Imagens de todos os membros em um dia (UTC)',
  'limit.server_usd_per_month': 'Dólares que um mês (UTC) pode custar',
  'limit.account_age_days': 'Dias que uma conta do Discord deve ter',
  'limit.member_hours': 'Horas desde a entrada no servidor',

  'settings.description': 'O que o Easel pode fazer neste servidor',
  'settings.view': 'Tudo o que vale aqui e de onde vem, com formulários para alterar',
  'settings.view_role': 'Mostra o que vale para membros com este cargo',
  'settings.limits': 'Limites deste servidor',
  'settings.limits_set': 'Define um ou vários limites; uma cota de 0 quer dizer nenhuma imagem',
  'settings.limits_clear': 'Remove um limite deste servidor; então vale o do operador',
  'settings.limit': 'Qual limite',
  'settings.role': 'Quem pode pintar e quanto',
  'settings.role_allow': 'Permite que um cargo pinte; então só membros com cargo permitido podem',
  'settings.role_deny': 'Impede um cargo de pintar, mesmo que outros cargos permitam',
  'settings.role_exempt': 'Isenta um cargo de cotas e do intervalo; nunca de termos ou orçamentos',
  'settings.role_limit': 'Dá limites próprios a um cargo; entre vários cargos vale o mais generoso',
  'settings.role_reset': 'Remove todas as regras e limites de um cargo',
  'settings.which_role': 'Qual cargo',
  'settings.is_exempt': 'False: deixa de ser isento (True se omitido)',
  'settings.channel': 'Onde o Easel pinta',
  'settings.channel_allow':
    'Permite que o Easel pinte ali; então só valem canais e categorias permitidos',
  'settings.channel_deny': 'Impede o Easel de pintar ali; tópicos seguem o canal deles',
  'settings.channel_reset': 'Remove a regra de um canal ou de uma categoria',
  'settings.which_channel': 'Qual canal ou categoria',
  'settings.age_restricted': 'Se o Easel pinta também em canais com restrição de idade',
  'settings.age_rule': 'Onde o Easel pinta',
  'settings.ordinary_only': 'só em canais comuns',
  'settings.any_channel': 'em qualquer canal, também com restrição de idade',
  'settings.model': 'Quais modelos este servidor usa',
  'settings.model_allow': 'Volta a usar um modelo',
  'settings.model_deny': 'Deixa de usar um modelo',
  'settings.which_model': 'Qual modelo',
  'settings.private': 'Se as imagens podem ser só para um membro',
  'settings.private_allow': 'Permite que os membros pintem em particular',
  'settings.private_deny': 'Faz com que todos vejam todas as imagens',
  'settings.moderator_role': 'O cargo cujos membros podem usar os botões dos moderadores',
  'settings.moderator_role_role': 'Qual cargo (nenhum se omitido)',
  'settings.language': 'O idioma do que todos veem',
  'settings.style': 'Os estilos próprios deste servidor',
  'settings.style_set': 'Adiciona um estilo ou altera as palavras de um',
  'settings.style_name': 'O nome; se for o de um estilo do Easel, o seu toma o lugar dele aqui',
  'settings.style_prompt':
    'As palavras; “prompt” entre chaves é onde entram as do membro, senão elas vêm primeiro',
  'settings.style_negative': 'O que ele deixa fora da imagem',
  'settings.style_remove': 'Remove um estilo; imagens pintadas com ele mantêm suas receitas',
  'settings.style_which': 'Qual estilo',
  'settings.style_list': 'Os estilos próprios deste servidor com suas palavras',
  'settings.default': 'O que o Easel usa aqui quando um membro omite uma opção',
  'settings.default_set': 'Define um ou vários padrões; os do próprio membro vêm antes',
  'settings.default_clear': 'Remove um padrão',
  'settings.default_option': 'De qual opção',
  'settings.spoiler':
    'Onde e para quem as imagens são cobertas, se o membro não disser outra coisa',
  'settings.spoiler_channel': 'Cobre as imagens em um canal e seus tópicos, ou deixa de cobrir',
  'settings.spoiler_role': 'Cobre as imagens de membros com um cargo, ou deixa de cobrir',
  'settings.is_covered': 'False: deixa de ser coberto (True se omitido)',
  'settings.which_language': 'Qual idioma',
  'settings.log': 'Publica o que acontece em um canal para moderadores; sem canal: desligado',
  'settings.log_channel': 'Onde',
  'settings.log_refusals': 'Publicar o que foi recusado',
  'settings.log_pictures': 'Publicar o que foi pintado',
  'settings.log_changes': 'Publicar o que os moderadores alteram e fazem',
  'settings.log_reports': 'Publicar o que os membros denunciam e perguntam',

  'settings.servers_only': 'Só servidores têm configurações. Use isto em um servidor.',
  'settings.managers_only':
    'Só membros com a permissão Gerenciar servidor podem fazer isso aqui. Nada foi alterado.',
  'settings.gone_form':
    'O Easel não tem mais este formulário. Use `/settings view` para ver os atuais. Nada foi alterado.',
  'settings.option_unreadable':
    'O Easel não consegue ler {{option}}. Use o comando de novo; se acontecer outra vez, reinicie o Discord. Nada foi alterado.',
  'settings.no_option': 'Indique pelo menos uma opção entre {{options}}. Nada foi alterado.',
  'settings.unchanged': 'Já estava assim. Nada foi alterado.',
  'settings.limit_range':
    '{{limit}} aceita um número inteiro de {{min}} a {{max}}, não {{value}}. Nada foi alterado.',
  'settings.usd_range':
    '{{limit}} aceita até {{max}} em dólares, com no máximo nove casas decimais, como 12.50, não {{value}}. Nada foi alterado.',
  'settings.above_bound':
    '{{limit}} pode ser no máximo {{bound}}, não {{value}}: quem mantém este bot definiu esse teto. Nada foi alterado.',
  'settings.below_bound':
    '{{limit}} deve ser no mínimo {{bound}}, não {{value}}: quem mantém este bot definiu esse piso. Nada foi alterado.',
  'settings.everyone_denied':
    'Todos têm esse cargo, então ninguém poderia pintar. Para liberar só alguns, permita os cargos deles; para parar toda a pintura, use `/moderation pause`. Nada foi alterado.',
  'settings.everyone_moderates':
    'Todos têm esse cargo, e nem todos podem ser moderadores. Escolha outro cargo. Nada foi alterado.',
  'settings.both_rules':
    '{{subject}} não pode ser permitido e negado ao mesmo tempo. Escolha uma só vez. Nada foi alterado.',
  'settings.unseen_channel':
    'O Easel não consegue ver {{channel}}. Dê a ele a permissão Ver canal ali e tente de novo. Nada foi alterado.',
  'settings.last_model':
    'Pintar exige pelo menos um modelo, por isso {{model}} fica. Permita outro antes. Nada foi alterado.',
  'settings.unknown_model':
    'O Easel não conhece o modelo “{{model}}”. Escolha um da lista. Nada foi alterado.',
  'settings.unknown_language':
    'O Easel não fala “{{language}}”. Escolha um idioma da lista. Nada foi alterado.',
  'settings.log_needs_channel':
    'Ainda não há canal de registro. Indique também um canal. Nada foi alterado.',
  'settings.log_needs_kind':
    'Um registro de nada ficaria vazio. Escolha algo para publicar ou desligue com `/settings log` sozinho. Nada foi alterado.',
  'settings.log_unseen':
    'O Easel não consegue ver {{channel}}. Dê a ele as permissões Ver canal e Enviar mensagens ali e tente de novo. Nada foi alterado.',
  'settings.log_unwritable':
    'O Easel não consegue escrever em {{channel}}. Dê a ele a permissão Enviar mensagens ali (em um tópico: Enviar mensagens em tópicos) e tente de novo. Nada foi alterado.',
  'settings.log_failed':
    'O Discord não aceitou uma primeira mensagem em {{channel}}. Escolha um canal de texto comum ou tente de novo em um minuto. Nada foi alterado.',
  'settings.log_first':
    'A partir de agora, o registro do Easel para moderadores vem para cá: {{kinds}}.',

  'change.done': '{{subject}}: agora {{to}}; antes {{from}}.',
  'change.only_allowed_roles': 'A partir de agora, só membros com um cargo permitido podem pintar.',
  'change.only_allowed_channels':
    'A partir de agora, o Easel só pinta em canais e categorias permitidos.',
  'change.role_limit': '{{limit}} para {{role}}',
  'change.age_rule': 'Onde o Easel pinta',
  'change.private': 'Pintar em particular',
  'change.moderator_role': 'O cargo dos moderadores',
  'change.language': 'O idioma do que todos veem',
  'change.log': 'O canal de registro',
  'change.default': 'O padrão deste servidor para {{option}}',
  'change.own_default': 'Seu padrão para {{option}}',
  'value.yes': 'sim',
  'value.no': 'não',
  'value.covered': 'com as imagens cobertas',
  'value.not_covered': 'sem cobrir as imagens',
  'value.none': 'nenhum',
  'value.off': 'desligado',
  'value.no_limit': 'sem limite',
  'value.not_set': 'não definido',
  'value.operator': '{{value}} (do operador)',
  'value.allowed': 'permitido',
  'value.denied': 'negado',
  'value.no_rule': 'sem regra',
  'value.exempt': 'isento de cotas e do intervalo',
  'value.not_exempt': 'não isento',
  'value.limit': '{{limit}} {{value}}',
  'value.as_discord_says': 'como diz o Discord',
  'value.log': '{{channel}} ({{kinds}})',
  'value.refusals': 'recusas',
  'value.pictures': 'imagens',
  'value.changes': 'alterações',
  'value.reports': 'denúncias',

  'panel.title': '### O Easel neste servidor',
  'panel.role_title': '### O Easel para membros com {{role}}',
  'panel.paused': '**A pintura foi pausada** {{when}}, por {{by}}.',
  'panel.operator_paused':
    '**A pintura está pausada em todos os lugares** por quem mantém este bot.',
  'panel.limits': '**Limites**',
  'panel.limit': '{{limit}} {{value}} · {{source}}',
  'panel.limit_bounded': '{{limit}} {{value}} · {{source}} · no extremo {{bound}}',
  'panel.limit_cut': '{{limit}} {{value}} · extremo do operador; {{source}} pede {{wanted}}',
  'panel.from_operator': 'operador',
  'panel.from_server': 'servidor',
  'panel.from_role': '{{role}}',
  'panel.role_limits': '**Limites por cargo**\n{{roles}}',
  'panel.role': '{{role}}: {{rules}}',
  'panel.roles':
    '**Cargos** · podem pintar: {{allowed}}\nNão podem: {{denied}}\nIsentos: {{exempt}}',
  'panel.channels':
    '**Canais** · o Easel pinta em: {{allowed}}\nNão em: {{denied}}\nRestrição de idade: {{rule}}',
  'panel.everyone': 'todos',
  'panel.everywhere': 'todos os canais',
  'panel.models': '**Modelos** · {{allowed}}\nNão usados: {{denied}}',
  'panel.general':
    '**Imagens privadas** · {{private}}\n**Cargo dos moderadores** · {{role}}\n**Idioma** · {{language}}',
  'panel.log': '**Registro** · {{log}}',
  'panel.log_problem': '**Registro** · {{log}}\n⚠️ {{problem}}',
  'panel.log_dropped_one':
    '{{count}} entrada não foi publicada: eram muitas de uma vez. `/moderation audit` a mostra.',
  'panel.log_dropped_other':
    '{{count}} entradas não foram publicadas: eram muitas de uma vez. `/moderation audit` as mostra.',
  'panel.defaults':
    '**Estilos:** {{styles}} · **padrões:** {{defaults}} · **cobertos:** {{channels}} canais, {{roles}} cargos',
  'panel.moderation':
    '**Termos** · {{terms}}, e {{allowed}} na lista de permissões\n**Membros suspensos** · {{suspended}}',
  'panel.precedence':
    '-# O operador é quem mantém este bot; nada passa dos extremos dele. O limite de um cargo vale antes do limite do servidor, e este antes do limite do operador; entre vários cargos, vale o mais generoso. Negar vence permitir. A isenção só dispensa de cotas e do intervalo.',
  'panel.commands_only':
    '-# Os formulários exigem a permissão Gerenciar servidor; os comandos funcionam para você como estão.',

  'styles.name_too_long':
    'O nome de um estilo pode ter no máximo {{max}} caracteres. Encurte-o. Nada foi alterado.',
  'styles.bad_name':
    'Um estilo não pode se chamar “{{name}}”. Use letras e dígitos, com um só espaço, ponto ou hífen entre eles, e não “none”. Nada foi alterado.',
  'styles.words_too_long':
    '{{option}} pode ter no máximo {{max}} caracteres aqui, e isto tem {{excess}} a mais. Encurte. Nada foi alterado.',
  'styles.gap_twice': 'O prompt entra uma só vez: deixe um só {{gap}}. Nada foi alterado.',
  'styles.no_words':
    'Um estilo sem palavras não mudaria nada. Adicione algumas. Nada foi alterado.',
  'styles.too_many':
    'Um servidor pode ter no máximo {{max}} estilos próprios. Remova um antes. Nada foi alterado.',
  'styles.unknown':
    'Este servidor não tem um estilo próprio “{{name}}”. `/settings style list` mostra os que há. Nada foi alterado.',
  'styles.added': 'O estilo {{name}} foi adicionado: {{words}}',
  'styles.changed': 'O estilo {{name}} tem novas palavras: {{words}}',
  'styles.shadows': 'Neste servidor ele toma o lugar de {{name}}, do próprio Easel.',
  'styles.removed':
    'O estilo {{name}} foi removido. Imagens pintadas com ele mantêm suas receitas.',
  'styles.title_one': '**Estilos:** {{count}} (página {{page}} de {{pages}})',
  'styles.title_other': '**Estilos:** {{count}} (página {{page}} de {{pages}})',
  'styles.none_here':
    'Este servidor ainda não tem estilo próprio. Adicione um com `/settings style set`.',
  'styles.none_found': 'Nenhum estilo tem “{{words}}” no nome ou nas palavras.',
  'styles.of_server': '{{name}} (deste servidor)',
  'styles.built_in': '{{name}}',
  'styles.line': '**{{title}}**\n{{words}}',
  'styles.line_negative': '**{{title}}**\n{{words}}\nSem: {{negative}}',

  'defaults.title':
    '**Seus padrões**, em todos os servidores. O que você digita sempre prevalece; para ficar sem estilo ou prompt negativo uma vez, digite `none`.',
  'defaults.own': '{{option}}: {{value}} (seu)',
  'defaults.not_here': '{{option}}: {{value}} (seu, mas não disponível aqui)',
  'defaults.place': '{{option}}: {{value}} (por causa deste canal ou de um cargo seu)',
  'defaults.server': '{{option}}: {{value}} (deste servidor)',
  'defaults.bots': '{{option}}: como o Easel faz',
  'defaults.unknown_style':
    'O Easel não conhece o estilo “{{style}}” aqui. `/easel styles` mostra os que há; {{none}} quer dizer sem estilo. Nada foi alterado.',
  'defaults.unknown_ratio':
    'O Easel não conhece a proporção “{{ratio}}”. Escolha entre {{ratios}}. Nada foi alterado.',
  'defaults.form_picture': 'Seus padrões: a imagem',
  'defaults.form_showing': 'Seus padrões: quem a vê',
  'defaults.model': 'Modelo',
  'defaults.aspect_ratio': 'Proporção',
  'defaults.style': 'Estilo',
  'defaults.style_hint': 'O nome, ou “none”; vazio: não definido',
  'defaults.count': 'Imagens por vez',
  'defaults.negative_prompt': 'O que deixar de fora',
  'defaults.private': 'Mostrar só para você',
  'defaults.spoiler': 'Cobrir até alguém clicar',

  'compare.description': 'Um prompt, uma seed, até quatro valores de uma opção lado a lado',
  'compare.vary': 'O que muda de imagem para imagem',
  'compare.values': 'De dois a quatro valores separados por vírgulas, como 3, 7.5, 12',
  'compare.unknown_subject': 'O Easel compara {{subjects}}. Escolha um deles. Nada foi descontado.',
  'compare.option_besides':
    'Em uma comparação de {{vary}} não cabe {{option}}: `values` já diz isso, ou quantos são. Deixe de fora. Nada foi descontado.',
  'compare.number_of_values':
    'Uma comparação aceita de {{min}} a {{max}} valores separados por vírgulas, não {{number}}. Nada foi descontado.',
  'compare.same_value':
    '“{{value}}” aparece duas vezes: a mesma imagem também apareceria. Deixe um só. Nada foi descontado.',
  'compare.no_number':
    '“{{value}}” não é um número, e {{vary}} aceita números. Escreva-os como 3, 7.5, 12. Nada foi descontado.',
  'compare.unknown_model':
    'O Easel não conhece o modelo “{{value}}”. Escolha entre {{models}}. Nada foi descontado.',
  'compare.unknown_style':
    'O Easel não conhece o estilo “{{value}}”. `/easel styles` mostra os que há; {{none}} quer dizer sem estilo. Nada foi descontado.',
  'compare.unknown_size':
    '“{{value}}” não é um tamanho. Escreva proporções como 16:9 ou pixels como 1024x768. Nada foi descontado.',

  'form.allowances': 'Cotas',
  'form.pictures': 'Imagens',
  'form.server': 'Servidor inteiro',
  'form.newcomers': 'Recém-chegados',
  'form.roles': 'Cargos',
  'form.channels': 'Canais',
  'form.log': 'Registro',
  'form.general': 'Modelos e mais',
  'form.limit': 'De {{min}} a {{max}}. Vazio: {{fallback}}',
  'form.roles_allowed': 'Cargos que podem pintar',
  'form.roles_allowed_more': 'Nenhum: todos podem',
  'form.roles_denied': 'Cargos que não podem pintar',
  'form.roles_exempt': 'Cargos isentos de cotas e do intervalo',
  'form.channels_allowed': 'Canais e categorias em que pintar',
  'form.channels_allowed_more': 'Nenhum: todos eles',
  'form.channels_denied': 'Canais e categorias em que não pintar',
  'form.age_rule': 'Canais com restrição de idade',
  'form.log_channel': 'Canal para moderadores',
  'form.log_channel_more': 'Nenhum: sem registro',
  'form.log_kinds': 'O que publicar',
  'form.name': '{{name}}',
  'form.models': 'Modelos',
  'form.private': 'Pintar em particular',
  'form.moderator_role': 'Cargo dos moderadores',
  'form.moderator_role_more': 'Seus membros podem usar os botões dos moderadores',
  'form.language': 'Idioma do que todos veem',
  'form.more_hidden': 'Os que não cabem aqui ficam como estão',

  'refusal.with_reference': '{{reason}}\n-# Referência {{reference}}',
  'refusal.operator_pause':
    'Quem mantém este bot o pausou. Tente de novo mais tarde. Nada foi descontado.',
  'refusal.server_pause':
    'Os moderadores deste servidor pausaram a pintura. Tente de novo mais tarde. Nada foi descontado.',
  'refusal.server_pause_because':
    'Os moderadores deste servidor pausaram a pintura: {{reason}}. Tente de novo mais tarde. Nada foi descontado.',
  'refusal.suspended':
    'Os moderadores suspenderam seu uso do Easel neste servidor. Nada foi descontado.',
  'refusal.suspended_because':
    'Os moderadores suspenderam seu uso do Easel neste servidor: {{reason}}. Nada foi descontado.',
  'refusal.suspended_until':
    'Os moderadores suspenderam seu uso do Easel neste servidor. Você poderá pintar de novo {{when}}. Nada foi descontado.',
  'refusal.suspended_until_because':
    'Os moderadores suspenderam seu uso do Easel neste servidor: {{reason}}. Você poderá pintar de novo {{when}}. Nada foi descontado.',
  'refusal.account_age_one':
    'As contas precisam ter {{count}} dia para pintar neste servidor. A sua terá {{when}}. Nada foi descontado.',
  'refusal.account_age_other':
    'As contas precisam ter {{count}} dias para pintar neste servidor. A sua terá {{when}}. Nada foi descontado.',
  'refusal.member_hours_one':
    'Os membros podem pintar depois de {{count}} hora neste servidor. Você poderá {{when}}. Nada foi descontado.',
  'refusal.member_hours_other':
    'Os membros podem pintar depois de {{count}} horas neste servidor. Você poderá {{when}}. Nada foi descontado.',
  'refusal.role_denied':
    'Membros com o cargo {{role}} não podem pintar neste servidor. Nada foi descontado.',
  'refusal.role_needed':
    'Para pintar neste servidor é preciso ter um destes cargos: {{roles}}. Nada foi descontado.',
  'refusal.channel_denied': 'O Easel não pinta neste canal. Nada foi descontado.',
  'refusal.channel_needed': 'Neste servidor o Easel só pinta em {{channels}}. Nada foi descontado.',
  'refusal.age_restricted':
    'Neste servidor o Easel só pinta em canais comuns, não nos que têm restrição de idade. Nada foi descontado.',
  'refusal.private_denied':
    'Este servidor quer que todos vejam todas as imagens. Deixe `private` de fora e tente de novo. Nada foi descontado.',
  'refusal.largest_side':
    'Aqui você pode ter no máximo {{max}} pixels no lado maior, e este pedido tem {{value}}. Escolha um tamanho menor. Nada foi descontado.',
  'refusal.steps':
    'Aqui você pode ter no máximo {{max}} passos, e este pedido tem {{value}}. Escolha menos. Nada foi descontado.',
  'refusal.count':
    'Aqui você pode ter no máximo {{max}} imagens por vez, e este pedido tem {{value}}. Escolha menos. Nada foi descontado.',
  'refusal.model_denied':
    'Este servidor não usa {{model}}. Escolha entre {{models}}. Nada foi descontado.',
  'refusal.term':
    'Este servidor não permite {{term}} nas palavras de uma imagem. Altere o prompt e tente de novo. Nada foi descontado.',
  'refusal.hidden_term':
    'Algo neste prompt não é permitido neste servidor. Altere o prompt e tente de novo. Nada foi descontado.',
  'refusal.terms_unread':
    'Este servidor proíbe algumas palavras, e comparar este prompt com elas levaria tempo demais. Escreva de forma mais simples, com menos letras incomuns e repetições, e tente de novo. Nada foi descontado.',
  'refusal.cooldown_one':
    'Entre dois pedidos é preciso esperar {{count}} segundo. Tente de novo {{when}}. Nada foi descontado.',
  'refusal.cooldown_other':
    'Entre dois pedidos é preciso esperar {{count}} segundos. Tente de novo {{when}}. Nada foi descontado.',
  'refusal.waiting_jobs_one':
    'Aqui você pode ter {{count}} pedido na fila, e já tem. Tente de novo quando ele estiver pintado. Nada foi descontado.',
  'refusal.waiting_jobs_other':
    'Aqui você pode ter {{count}} pedidos na fila, e já tem. Tente de novo quando um estiver pintado. Nada foi descontado.',
  'refusal.waiting_jobs_never':
    'Aqui os membros não podem ter pedidos na fila, por isso nenhum seu pode ser aceito. Nada foi descontado.',
  'refusal.images_per_hour':
    'Aqui você pode ter {{limit}} imagens por hora; restam {{left}}, e este pedido tem {{wanted}}. Ele caberá {{when}}. Nada foi descontado.',
  'refusal.images_per_hour_never':
    'Aqui você pode ter {{limit}} imagens por hora, e este pedido tem {{wanted}}, o que nunca cabe. Nada foi descontado.',
  'refusal.images_per_day':
    'Aqui você pode ter {{limit}} imagens em 24 horas; restam {{left}}, e este pedido tem {{wanted}}. Ele caberá {{when}}. Nada foi descontado.',
  'refusal.images_per_day_never':
    'Aqui você pode ter {{limit}} imagens em 24 horas, e este pedido tem {{wanted}}, o que nunca cabe. Nada foi descontado.',
  'refusal.server_images_per_minute':
    'Aqui todos juntos podem ter {{limit}} imagens por minuto; restam {{left}}, e este pedido tem {{wanted}}. Ele caberá {{when}}. Nada foi descontado.',
  'refusal.server_images_per_minute_never':
    'Aqui todos juntos podem ter {{limit}} imagens por minuto, e este pedido tem {{wanted}}, o que nunca cabe. Nada foi descontado.',
  'refusal.server_images_per_day':
    'Aqui todos juntos podem ter {{limit}} imagens por dia; restam {{left}}, e este pedido tem {{wanted}}. Ele caberá {{when}}. Nada foi descontado.',
  'refusal.server_images_per_day_never':
    'Aqui todos juntos podem ter {{limit}} imagens por dia, e este pedido tem {{wanted}}, o que nunca cabe. Nada foi descontado.',
  'refusal.server_usd_per_month_never':
    'Aqui podem ser gastos {{limit}} por mês, e isto custaria {{cost}}, o que nunca cabe. Nada foi descontado.',
  'refusal.server_usd_per_month':
    'O que resta dos {{limit}} por mês daqui não cobre isto. A pintura volta {{when}}; menos imagens talvez ainda caibam. Nada foi descontado.',

  'moderation.suspended_summary': '{{member}}: uso suspenso sem prazo.',
  'moderation.suspended_because_summary': '{{member}}: uso suspenso sem prazo: {{reason}}',
  'moderation.suspended_until_summary': '{{member}}: uso suspenso; a suspensão termina {{when}}.',
  'moderation.suspended_until_because_summary':
    '{{member}}: uso suspenso: {{reason}}. A suspensão termina {{when}}.',
  'moderation.unsuspended_summary': 'A suspensão de {{member}} foi encerrada.',
  'moderation.allowed_once_summary': 'Um pedido recusado de {{member}} foi permitido uma vez.',
  'moderation.deleted_summary': 'Uma imagem de {{member}} em {{channel}} foi excluída: {{prompt}}',

  'moderation.told_suspended':
    'Os moderadores suspenderam seu uso do Easel no servidor de {{channel}}.',
  'moderation.told_suspended_because':
    'Os moderadores suspenderam seu uso do Easel no servidor de {{channel}}: {{reason}}',
  'moderation.told_suspended_until':
    'Os moderadores suspenderam seu uso do Easel no servidor de {{channel}}. Você poderá pintar de novo {{when}}.',
  'moderation.told_suspended_until_because':
    'Os moderadores suspenderam seu uso do Easel no servidor de {{channel}}: {{reason}}. Você poderá pintar de novo {{when}}.',
  'moderation.told_unsuspended': 'Você já pode pintar de novo no servidor de {{channel}}.',
  'moderation.told_allowed_once':
    'Um moderador deixou seu pedido em {{channel}} passar uma vez. Envie o mesmo de novo; a permissão termina {{until}}.',
  'moderation.told_allowed':
    'Um moderador permitiu as palavras do seu pedido em {{channel}}. Você pode enviá-lo de novo.',
  'moderation.told_deleted': 'Um moderador excluiu sua imagem em {{channel}}: {{prompt}}',
  'moderation.told_deleted_kept':
    'Um moderador excluiu o que o Easel guardava da sua imagem privada em {{channel}}, por isso ela não pode mais ser compartilhada: {{prompt}}',

  'moderation.entry_unknown':
    'O Easel não conhece mais este pedido, por isso ele não pode ser permitido. Nada foi alterado.',
  'moderation.not_liftable':
    'Esta regra não pode ser dispensada para um só pedido: encerre a própria pausa ou suspensão. Nada foi alterado.',
  'moderation.no_hit_left':
    'Este pedido não corresponde mais a nenhum dos termos atuais. Nada foi alterado.',
  'moderation.hit_unclear':
    'O Easel não sabe dizer quais palavras deste pedido correspondem ao termo. Use `/moderation term allow` com as palavras a permitir. Nada foi alterado.',
  'moderation.picture_unknown': 'O Easel não conhece mais esta imagem. Nada foi excluído.',
  'moderation.picture_not_posted':
    'Não há mensagem para excluir: esta imagem foi mostrada só ao membro, ou já não existe.',
  'moderation.delete_not_allowed':
    'O Easel não pode excluir em {{channel}}: ele não vê esse canal. Nada foi excluído.',
  'moderation.delete_failed':
    'O Discord não excluiu a imagem em {{channel}}. Tente de novo em um minuto.',

  'moderation.taken_queued': 'Aceito; espera na fila.',
  'moderation.taken_painting': 'Aceito; sendo pintado.',
  'moderation.taken_delivering': 'Aceito; a caminho.',
  'moderation.taken_delivered': 'Aceito e entregue.',
  'moderation.taken_failed': 'Aceito; não pôde ser pintado.',
  'moderation.taken_refused': 'Aceito e recusado antes de ser pintado.',
  'moderation.taken_cancelled': 'Aceito e cancelado.',
  'moderation.taken_expired': 'Aceito; esperou demais.',
  'moderation.taken_undeliverable': 'Aceito; pintado, mas não entregue.',

  'terms.added_one': '{{count}} termo foi adicionado: {{words}}',
  'terms.added_other': '{{count}} termos foram adicionados: {{words}}',
  'terms.changed_one': '{{count}} termo foi alterado: {{words}}',
  'terms.changed_other': '{{count}} termos foram alterados: {{words}}',
  'terms.removed_one': '{{count}} termo foi removido: {{words}}',
  'terms.removed_other': '{{count}} termos foram removidos: {{words}}',
  'terms.allowed_one': '{{count}} entrada foi adicionada à lista de permissões: {{words}}',
  'terms.allowed_other': '{{count}} entradas foram adicionadas à lista de permissões: {{words}}',
  'terms.disallowed_one': '{{count}} entrada foi retirada da lista de permissões: {{words}}',
  'terms.disallowed_other': '{{count}} entradas foram retiradas da lista de permissões: {{words}}',
  'terms.bad': '{{term}}: {{reason}}',
  'terms.too_many':
    'Um servidor pode ter {{max}} termos, e com estes teria {{total}}. Remova alguns antes. Nada foi alterado.',
  'terms.too_many_patterns':
    'Um servidor pode ter {{max}} padrões como `/cats?/`, e com estes teria {{total}}. Escreva palavras ou remova alguns antes. Nada foi alterado.',
  'terms.too_many_allowed':
    'A lista de permissões aceita {{max}} entradas, e com estas teria {{total}}. Remova algumas antes. Nada foi alterado.',
  'terms.unknown':
    'O termo {{term}} não está na lista. `/moderation term list` mostra todos. Nada foi alterado.',
  'terms.unknown_allowed':
    '{{term}} não está na lista de permissões. `/moderation term list` mostra todas as entradas. Nada foi alterado.',
  'terms.allow_pattern':
    'A lista de permissões aceita palavras e frases, e {{term}} é um padrão. Escreva as palavras que ela deve deixar passar. Nada foi alterado.',
  'terms.line': '{{term}}',
  'terms.line_negative': '{{term}} · também no prompt negativo',
  'terms.line_hidden': '{{term}} · oculto nas recusas',
  'terms.line_negative_hidden': '{{term}} · também no prompt negativo · oculto nas recusas',
  'terms.line_allowed': '{{term}} · permitido',
  'terms.list': 'Termos: {{terms}}. Permitidos: {{allowed}}.',
  'terms.none': 'Este servidor não proíbe termos. Adicione um com `/moderation term add`.',
  'terms.test_free': 'Nenhum termo corresponde a isto.',
  'terms.test_unread':
    'Comparar isto com os termos do servidor levaria tempo demais: o pedido seria recusado.',
  'terms.test_hit': 'O termo {{term}} corresponde a isto: o pedido seria recusado.',
  'terms.test_hit_negative':
    'Também em um prompt negativo o termo {{term}} corresponde a isto: o pedido seria recusado.',
  'terms.test_allowed':
    'O termo {{term}} corresponderia a isto, mas a lista de permissões deixa passar.',

  'moderation.paused': 'A pintura está pausada neste servidor.',
  'moderation.paused_because': 'A pintura está pausada neste servidor: {{reason}}',
  'moderation.resumed': 'A pintura continua neste servidor.',

  'moderation.whose_all': 'todos',
  'moderation.whose_joined_one': 'membros que entraram há menos de {{count}} hora',
  'moderation.whose_joined_other': 'membros que entraram há menos de {{count}} horas',
  'moderation.whose_young_one': 'contas com menos de {{count}} dia',
  'moderation.whose_young_other': 'contas com menos de {{count}} dias',
  'moderation.cancel_all_summary': 'Começou a cancelar o que está na fila, de {{whose}}.',
  'moderation.cancel_all_deleting_summary_one':
    'Começou a cancelar o que está na fila e a excluir imagens do último {{count}} minuto, de {{whose}}.',
  'moderation.cancel_all_deleting_summary_other':
    'Começou a cancelar o que está na fila e a excluir imagens dos últimos {{count}} minutos, de {{whose}}.',
  'moderation.gave_summary_one': '{{member}} recebeu {{count}} imagem de volta.',
  'moderation.gave_summary_other': '{{member}} recebeu {{count}} imagens de volta.',

  'stats.title': 'O Easel neste servidor',
  'stats.pictures': 'imagens',
  'stats.spend': 'gastos',
  'stats.refusals': 'recusas',
  'stats.pictures_a_day': 'Imagens por dia',
  'stats.spend_a_day': 'Gasto por dia',
  'stats.refusals_by_rule': 'Recusas por regra',
  'stats.busiest_hours': 'Horários mais ativos (UTC)',
  'stats.none': 'Nada',
  'stats.other': 'Outros',
  'stats.shown_one': 'Hoje: imagens {{pictures}}, gasto {{spend}}, recusas {{refusals}}.',
  'stats.shown_other':
    'Os últimos {{count}} dias: imagens {{pictures}}, gasto {{spend}}, recusas {{refusals}}.',
  'stats.alt': 'Gráficos de imagens e gasto por dia, recusas por regra e horários mais ativos',

  'rule.operator_pause': 'Pausa do operador',
  'rule.server_pause': 'Pausa',
  'rule.suspension': 'Suspensão',
  'rule.account_age': 'Conta nova',
  'rule.member_hours': 'Membro novo',
  'rule.role': 'Cargo',
  'rule.channel': 'Canal',
  'rule.age_restricted': 'Restrição de idade',
  'rule.private': 'Imagem privada',
  'rule.largest_side': 'Tamanho',
  'rule.steps': 'Passos',
  'rule.count': 'Quantidade',
  'rule.model': 'Modelo',
  'rule.terms': 'Termos',
  'rule.cooldown': 'Intervalo',
  'rule.waiting_jobs': 'Pedidos na fila',
  'rule.images_per_hour': 'Imagens por hora',
  'rule.images_per_day': 'Imagens por dia',
  'rule.server_images_per_minute': 'Servidor, por minuto',
  'rule.server_images_per_day': 'Servidor, por dia',
  'rule.queue': 'Fila cheia',
  'rule.server_usd_per_month': 'Orçamento do servidor',
  'rule.budget_day': 'Orçamento do dia',
  'rule.budget_month': 'Orçamento do mês',

  'moderation.description':
    'Palavras, membros e ataques: o que os moderadores fazem com o Easel neste servidor',
  'moderation.servers_only': 'Não há nada para moderar em mensagens diretas.',
  'moderation.moderators_only': 'Só moderadores deste servidor podem fazer isso.',
  'moderation.term': 'As palavras que ninguém pode ter em um prompt',
  'moderation.term_add': 'Proíbe palavras, frases ou padrões',
  'moderation.term_terms': 'cat, cat*, *cat, *cat* ou /cats?/; vários separados por vírgulas',
  'moderation.term_negative': 'Proíbe também no prompt negativo (False se omitido)',
  'moderation.term_show': 'Mostra o termo ao membro recusado (True se omitido)',
  'moderation.term_remove': 'Retira termos da lista',
  'moderation.term_listed': 'Como a lista os mostra; vários separados por vírgulas',
  'moderation.term_list': 'Todos os termos e o que passa apesar deles',
  'moderation.term_test': 'Vê a que termo um prompt corresponderia; nada é pintado nem descontado',
  'moderation.term_words': 'O prompt a testar',
  'moderation.term_allow': 'Deixa passar palavras embora correspondam a um termo',
  'moderation.term_allowed': 'Palavras ou frases, como peacock; várias separadas por vírgulas',
  'moderation.term_disallow': 'Retira palavras da lista de permissões',
  'moderation.suspend':
    'Suspende o uso do Easel por um membro neste servidor e cancela o que está na fila',
  'moderation.suspend_member': 'Quem',
  'moderation.suspend_duration': 'Por quanto tempo: 30m, 12h, 7d, 2w; sem prazo se omitido',
  'moderation.suspend_reason': 'Por quê; o membro lê',
  'moderation.suspend_delete_hours': 'Exclui também as imagens das últimas horas: quantas horas',
  'moderation.unsuspend': 'Deixa um membro suspenso pintar de novo',
  'moderation.unsuspend_member': 'Quem',
  'moderation.suspended': 'Quem está suspenso, até quando, por quê e por quem',
  'moderation.pause': 'Não aceita pedidos neste servidor até você retomar',
  'moderation.pause_reason': 'Por quê; os membros leem',
  'moderation.resume': 'Volta a aceitar pedidos',
  'moderation.cancel_all':
    'Cancela todos os pedidos na fila neste servidor, ou os de recém-chegados',
  'moderation.cancel_all_delete_minutes':
    'Exclui também as imagens dos últimos minutos: quantos minutos',
  'moderation.cancel_all_joined_within_hours':
    'Só de membros que entraram nestas últimas horas: quantas horas',
  'moderation.cancel_all_account_younger_than_days':
    'Só de membros cuja conta tem menos que estes dias: quantos dias',
  'moderation.give': 'Devolve imagens a um membro: as mais recentes deixam de contar',
  'moderation.give_member': 'Quem',
  'moderation.give_images': 'Quantas',
  'moderation.audit': 'O que aconteceu aqui: pedidos, recusas, alterações e ações dos moderadores',
  'moderation.audit_member': 'A quem diz respeito, ou quem fez',
  'moderation.audit_rule': 'Recusas por esta regra',
  'moderation.audit_kind': 'Entradas deste tipo',
  'moderation.audit_reference': 'A referência que uma recusa mostra',
  'moderation.audit_csv': 'Como arquivo para uma planilha',
  'moderation.stats': 'Um quadro de imagens, gasto, recusas e horários ativos',
  'moderation.stats_days': 'Quantos dias para trás (30 se omitido)',
  'moderation.kind_refusal': 'Recusas',
  'moderation.kind_accepted': 'Pedidos aceitos',
  'moderation.kind_change': 'Alterações de configurações',
  'moderation.kind_action': 'O que os moderadores fizeram',
  'moderation.kind_report': 'Denúncias',
  'moderation.kind_question': 'Perguntas aos moderadores',

  'moderation.bad_duration':
    'O Easel não consegue ler a duração {{duration}}. Escreva como `30m`, `12h`, `7d` ou `2w`, de um minuto a dez anos, ou omita para não ter prazo. Nada foi alterado.',
  'moderation.replaced': 'Isto substitui uma suspensão anterior.',
  'moderation.member_told': 'O membro foi avisado diretamente.',
  'moderation.member_not_told':
    'O membro não recebe mensagens diretas do Easel: lerá isto no próximo pedido.',
  'moderation.not_suspended': 'O uso de {{member}} não está suspenso aqui. Nada foi alterado.',
  'moderation.none_suspended': 'Ninguém está suspenso neste servidor.',
  'moderation.suspended_list_one': '{{count}} membro está suspenso:',
  'moderation.suspended_list_other': '{{count}} membros estão suspensos:',
  'moderation.suspended_line': '{{member}} · {{end}} · por {{moderator}}',
  'moderation.suspended_line_because': '{{member}} · {{end}} · por {{moderator}}: {{reason}}',
  'moderation.for_good': 'sem prazo',
  'moderation.ends': 'termina {{when}}',
  'moderation.erased_member': 'alguém cujos dados foram apagados',
  'moderation.none_cancelled': 'Não havia pedidos na fila.',
  'moderation.cancelled_one': '{{count}} pedido na fila foi cancelado.',
  'moderation.cancelled_other': '{{count}} pedidos na fila foram cancelados.',
  'moderation.none_deleted': 'Não restavam imagens desse período para excluir.',
  'moderation.deleted_one': '{{count}} mensagem com imagens foi excluída.',
  'moderation.deleted_other': '{{count}} mensagens com imagens foram excluídas.',
  'moderation.gone_one': '{{count}} mensagem já não existia.',
  'moderation.gone_other': '{{count}} mensagens já não existiam.',
  'moderation.not_allowed_one':
    '{{count}} mensagem não pôde ser excluída: o Easel não vê mais o canal dela.',
  'moderation.not_allowed_other':
    '{{count}} mensagens não puderam ser excluídas: o Easel não vê mais os canais delas.',
  'moderation.not_deleted_one':
    '{{count}} mensagem não pôde ser excluída: o Discord não a excluiu. Tente de novo em um minuto.',
  'moderation.not_deleted_other':
    '{{count}} mensagens não puderam ser excluídas: o Discord não as excluiu. Tente de novo em um minuto.',
  'moderation.pause_hint':
    'O que já está na fila ainda será pintado: `/moderation cancel-all` cancela isso. `/moderation resume` encerra a pausa.',
  'moderation.nothing_to_give':
    'Nenhuma imagem de {{member}} conta nas últimas 24 horas: não há nada para devolver. Nada foi alterado.',
  'moderation.left_per_hour': 'Restam ao membro nesta hora: {{left}} de {{limit}}.',
  'moderation.left_per_day': 'Restam ao membro em 24 horas: {{left}} de {{limit}}.',
  'moderation.left_unlimited': 'Nada limita quantas o membro pode ter.',
  'moderation.audit_none': 'Não há entradas assim.',
  'moderation.audit_page': 'O que aconteceu aqui, do mais novo ao mais antigo. Página {{page}}.',
  'moderation.audit_rows_one': '{{count}} entrada.',
  'moderation.audit_rows_other': '{{count}} entradas.',
  'moderation.audit_cut':
    'As {{max}} entradas mais novas; há mais. Filtre por membro, regra ou tipo para ver as mais antigas.',
  'moderation.words': '{{words}}',
  'moderation.entry_refusal':
    '{{when}} · pedido de {{member}} recusado ({{rule}}): {{prompt}} · {{reference}}',
  'moderation.entry_accepted':
    '{{when}} · pedido de {{member}}: {{prompt}} · {{summary}} · {{reference}}',
  'moderation.entry_done': '{{when}} · {{moderator}}: {{summary}} · {{reference}}',
  'moderation.entry_asked': '{{when}} · {{member}}: {{summary}} · {{reference}}',
  'button.change_picture': 'Alterar os da imagem',
  'button.change_showing': 'Alterar quem a vê',
  'button.previous': 'Anterior',
  'button.next': 'Próxima',

  'event.unreadable': 'Uma entrada que esta versão do Easel não consegue ler.',

  'log.refusal': '**Recusa** · {{member}} em {{channel}} · {{when}}',
  'log.picture_one': '**{{count}} imagem** · {{member}} em {{channel}} · {{when}}',
  'log.picture_other': '**{{count}} imagens** · {{member}} em {{channel}} · {{when}}',
  'log.private_picture_one': '**{{count}} imagem privada** · {{member}} em {{channel}} · {{when}}',
  'log.private_picture_other':
    '**{{count}} imagens privadas** · {{member}} em {{channel}} · {{when}}',
  'log.change': '**Configurações** · {{actor}} · {{when}}',
  'log.action': '**Moderação** · {{actor}} · {{when}}',
  'log.report':
    '**Denúncia** · uma imagem de {{member}} em {{channel}}, denunciada por {{actor}} · {{when}}',
  'log.question': '**Pergunta a um moderador** · {{member}} em {{channel}} · {{when}}',
  'log.somebody': 'alguém',
  'log.somewhere': 'este servidor',
  'log.prompt': '> {{words}}',
  'log.negative_prompt': '> **Sem:** {{words}}',
  'log.reference': '-# Referência {{reference}}',
  'log.reported': 'Nenhum motivo foi dado.',
  'log.reported_because': 'O motivo: {{reason}}',
  'log.alt': 'O que foi pintado, em miniatura',
  'log.painted': 'Imagens foram entregues.',
  'log.shared': 'Foram compartilhadas imagens que só o membro tinha visto.',
  'log.deleted': '✓ Excluída por {{moderator}} {{when}}',
  'log.suspended': '✓ Suspenso por {{moderator}} {{when}}',
  'log.allowed': '✓ Permitido uma vez por {{moderator}} {{when}}',
  'log.allowed_term': '✓ Adicionado à lista de permissões por {{moderator}} {{when}}',
  'log.button_delete': 'Excluir',
  'log.button_suspend': 'Suspender',
  'log.button_allow': 'Permitir uma vez',
  'log.button_allow_term': 'Pôr na lista de permissões',
  'log.problem_not_allowed':
    'O Easel não pode escrever em {{channel}}. Permita que ele veja o canal, envie mensagens e anexe arquivos ali, ou escolha outro. As entradas esperam.',
  'log.problem_gone': 'O canal do registro não existe mais. Escolha outro. As entradas esperam.',
  'log.problem_refused':
    'O Discord não aceita mensagens do Easel em {{channel}}. Escolha outro canal para o registro. As entradas esperam.',

  'log.not_moderator': 'Só os moderadores deste servidor podem fazer isso. Nada foi alterado.',
  'log.entry_unknown': 'O Easel não sabe mais do que trata esta entrada. Nada foi alterado.',
  'log.already': 'Isto já foi feito. {{act}}',
  'log.under_way': 'Outro moderador está fazendo isso agora. Nada foi alterado.',
  'log.nobody': 'O Easel não sabe mais de quem era isto. Nada foi alterado.',
  'log.delete_done':
    'A imagem de {{member}} foi excluída. O Easel avisa por mensagem direta, se o membro as receber.',
  'log.delete_done_kept':
    'O Easel excluiu o arquivo que guardava da imagem privada de {{member}}: ela não pode mais ser compartilhada. O que o Discord ainda mostra só ao membro está fora do alcance do Easel. O Easel avisa por mensagem direta, se o membro as receber.',
  'log.allow_done':
    'Este pedido de {{member}} passa uma vez, dentro de 24 horas. O Easel avisa por mensagem direta, se o membro as receber.',
  'log.allow_done_before': 'Este pedido de {{member}} já tinha sido permitido.',
  'log.allow_term_done':
    'Agora na lista de permissões: {{words}}. O Easel avisa {{member}} por mensagem direta, se o membro as receber.',
  'log.suspend_title': 'Suspender um membro',
  'log.suspend_duration': 'Por quanto tempo',
  'log.suspend_hour': '1 hora',
  'log.suspend_day': '1 dia',
  'log.suspend_week': '7 dias',
  'log.suspend_month': '30 dias',
  'log.suspend_forever': 'Sem prazo',
  'log.suspend_reason': 'Motivo',
  'log.suspend_reason_hint': 'O membro lê isto',
  'log.suspend_delete': 'Excluir as imagens do membro',
  'log.suspend_keep': 'Nenhuma',
  'log.suspend_delete_hour': 'As da última hora',
  'log.suspend_delete_day': 'As das últimas 24 horas',
  'log.suspend_unreadable':
    'O Easel não consegue ler este formulário. Clique em “Suspender” de novo. Nada foi alterado.',
  'log.suspend_done': '{{member}}: uso suspenso sem prazo.',
  'log.suspend_done_until': '{{member}}: uso suspenso; a suspensão termina {{when}}.',
  'log.suspend_swept':
    'Pedidos cancelados: {{cancelled}}. Imagens excluídas: {{removed}}; não puderam ser excluídas: {{left}}.',
  'log.suspend_answer': '{{head}} {{told}}\n{{swept}}',
  'log.suspend_told': 'O membro foi avisado por mensagem direta.',
  'log.suspend_untold':
    'O membro não recebe mensagens diretas; lerá isto quando for pintar de novo.',

  'log.ask_unknown':
    'O Easel não conhece mais este pedido, por isso não dá para perguntar sobre ele a um moderador.',
  'log.asked': 'Os moderadores têm sua pergunta no registro deles. A referência é {{reference}}.',
  'log.asked_before': 'Os moderadores já têm sua pergunta. A referência é {{reference}}.',
  'log.asked_too_many_one':
    'Aqui você pode perguntar aos moderadores sobre {{count}} pedido por hora. Tente de novo mais tarde, ou fale diretamente com um deles e cite a referência {{reference}}.',
  'log.asked_too_many_other':
    'Aqui você pode perguntar aos moderadores sobre {{count}} pedidos por hora. Tente de novo mais tarde, ou fale diretamente com um deles e cite a referência {{reference}}.',
  'log.asked_nowhere':
    'Este servidor não tem um registro em que os moderadores leriam isto. Fale diretamente com um deles e cite a referência {{reference}}: `/moderation audit` a encontra.',
  'log.asked_unwritable':
    'O Easel não consegue escrever no registro dos moderadores no momento; ele tentará de novo. Se tiver pressa, fale diretamente com um deles e cite a referência {{reference}}.',

  'log.report_unknown':
    'Esta não é uma das imagens que o Easel publicou neste servidor, por isso não pode ser denunciada aqui. Para denunciar uma mensagem ao Discord, use “Denunciar mensagem”, do próprio Discord.',
  'log.report_title': 'Denunciar esta imagem',
  'log.report_reason': 'O que há de errado com ela',
  'log.report_reason_hint': 'Os moderadores deste servidor leem isto e veem quem escreveu',
  'log.report_known': 'Você já denunciou esta imagem. Agradecemos.',
  'log.report_too_many_one':
    'Você pode denunciar {{count}} imagem por hora. Tente de novo mais tarde.',
  'log.report_too_many_other':
    'Você pode denunciar {{count}} imagens por hora. Tente de novo mais tarde.',
  'log.report_done': 'Agradecemos. Os moderadores encontram sua denúncia no registro deles.',
  'log.report_nowhere':
    'Agradecemos. Este servidor não tem um registro em que os moderadores leriam isto: avise um deles e cite a referência {{reference}}.',
  'log.report_unwritable':
    'Agradecemos. O Easel não consegue escrever no registro dos moderadores no momento; ele tentará de novo. Se for urgente, avise um deles e cite a referência {{reference}}.',

  'queue.title': 'Seus pedidos aqui',
  'queue.none': 'Você não tem pedidos na fila aqui.',
  'queue.busy': 'Sendo pintados: {{calling}}. Na fila: {{waiting}}.',
  'queue.paused': 'A pintura está pausada. A próxima tentativa é {{when}}.',
  'queue.waiting': '{{prompt}} · lugar {{place}}, começa {{when}}',
  'queue.painting': '{{prompt}} · sendo pintado',
  'queue.delivering': '{{prompt}} · a caminho',
  'queue.undeliverable': '{{prompt}} · pintado, mas não pôde ser entregue',
  'queue.cancelled':
    'Cancelado. Imagens que ainda não foram pintadas não contam na cota de ninguém.',
  'easel.description': 'Seus pedidos, o que você pode pintar e o que o Easel sabe sobre você',
  'easel.help': 'O que o Easel faz e o que resta para você, com exemplos que um clique pinta',
  'easel.styles': 'O que cada estilo acrescenta a um prompt: os deste servidor e os do Easel',
  'easel.styles_search': 'Parte de um nome ou das palavras',
  'easel.defaults': 'O que o Easel usa quando você omite uma opção, em todos os servidores',
  'easel.defaults_clear': 'Remove um dos seus padrões, ou todos',
  'easel.queue': 'Suas imagens na fila, com botões para cancelar, e quão ocupado o bot está',
  'easel.usage': 'O que resta para você aqui, quando libera mais e o que você teve neste mês',
  'easel.recipe':
    'Encontra a receita de uma imagem: pelo arquivo, pelo ID ou por um link da mensagem',
  'easel.recipe_file': 'O arquivo de uma imagem, do Easel ou de outra ferramenta Stable Diffusion',
  'easel.recipe_id': 'Os 22 caracteres depois de “id”, embaixo de uma imagem',
  'easel.recipe_link': 'Copiar link da mensagem, no menu da mensagem que mostra a imagem',
  'easel.history': 'Suas imagens aqui: veja, encontre, compartilhe e exclua',
  'easel.history_text': 'Palavras do prompt',
  'easel.history_model': 'Imagens deste modelo',
  'easel.history_month': 'Imagens deste mês (UTC), como 2026-11',
  'easel.history_member': 'Para moderadores: o que este membro pintou neste servidor',
  'easel.privacy': 'O que o Easel sabe sobre você',
  'easel.privacy_export': 'Tudo o que o Easel sabe sobre você, em um arquivo',
  'easel.privacy_delete': 'Apaga o que o Easel sabe sobre você; antes, você confirma',
  'easel.privacy_messages': 'Remove também as mensagens que mostram suas imagens e prompts',

  'help.title': '### O Easel pinta o que você descreve',
  'help.imagine':
    'Digite `/imagine` e diga o que quer ver. A imagem vem para este canal, com a seed que a repete.',
  'help.blocked': 'Você não pode pintar aqui no momento: `/easel usage` diz por quê.',
  'help.left': '{{window}} `/easel usage` mostra todos os limites.',
  'help.channels': 'O Easel só pinta em {{channels}}.',
  'help.examples': '**Experimente um:** um clique o pinta, e conta como qualquer pedido seu.',
  'help.example_fox': 'Raposa em uma xícara',
  'help.example_lighthouse': 'Farol ao anoitecer',
  'help.example_greenhouse': 'Estufa em Marte',
  'help.example_clockmaker': 'Velho relojoeiro',
  'help.gone_example':
    'O Easel não tem mais este exemplo. Use `/easel help` para ver os atuais. Nada foi descontado.',
  'help.again':
    'Embaixo de uma imagem, **Nova versão** pinta as mesmas palavras com uma nova seed, e **Remix** deixa você mudá-las antes. As mesmas palavras, ajustes e seed dão a mesma imagem.',
  'help.settings':
    '-# Você gerencia este servidor: `/settings view` mostra o que vale aqui, com formulários para alterar.',
  'help.moderation':
    '-# Você modera aqui: `/moderation` tem os termos, as suspensões, a pausa e o que aconteceu.',

  'usage.title': '**O que você pode pintar aqui**',
  'usage.paused_everywhere': 'Quem mantém este bot não aceita pedidos no momento, em lugar nenhum.',
  'usage.paused_here': 'Os moderadores pausaram o Easel aqui.',
  'usage.suspended': 'Os moderadores suspenderam seu uso do Easel aqui, sem prazo.',
  'usage.suspended_until':
    'Os moderadores suspenderam seu uso do Easel aqui. Você poderá pintar de novo {{when}}.',
  'usage.suspended_because': 'O motivo: {{reason}}',
  'usage.newcomer': 'Você chegou há pouco. Poderá pintar aqui {{when}}.',
  'usage.exhausted': 'O orçamento deste bot não comporta uma imagem. A pintura volta {{when}}.',
  'usage.exempt':
    'Um cargo seu dispensa você das cotas e do intervalo do servidor: só vale o máximo que quem mantém o bot permite.',
  'usage.unlimited': 'Nenhum limite vale para você.',
  'usage.images_per_hour': 'Suas imagens em uma hora',
  'usage.images_per_day': 'Suas imagens em 24 horas',
  'usage.server_images_per_minute': 'Imagens de todos em um minuto',
  'usage.server_images_per_day': 'Imagens de todos hoje (UTC)',
  'usage.window': '{{window}}: restam {{left}} de {{limit}}.',
  'usage.window_frees': '{{window}}: restam {{left}} de {{limit}}; a próxima é liberada {{when}}.',
  'usage.month_left_one':
    'Recursos deste mês para todos juntos: resta cerca de {{count}} imagem. Eles se renovam {{when}}.',
  'usage.month_left_other':
    'Recursos deste mês para todos juntos: restam cerca de {{count}} imagens. Eles se renovam {{when}}.',
  'usage.month_used_up':
    'Os recursos deste mês para todos juntos se esgotaram. Eles se renovam {{when}}.',
  'usage.cooldown_one': 'Entre dois pedidos: {{count}} segundo. Você já pode pedir.',
  'usage.cooldown_other': 'Entre dois pedidos: {{count}} segundos. Você já pode pedir.',
  'usage.cooldown_until_one':
    'Entre dois pedidos: {{count}} segundo. Você poderá pedir de novo {{when}}.',
  'usage.cooldown_until_other':
    'Entre dois pedidos: {{count}} segundos. Você poderá pedir de novo {{when}}.',
  'usage.waiting_jobs': 'Seus pedidos na fila: {{used}} de {{limit}}.',
  'usage.count_one': 'Em um pedido: no máximo {{count}} imagem.',
  'usage.count_other': 'Em um pedido: no máximo {{count}} imagens.',
  'usage.largest_side': 'Lado maior: no máximo {{max}} pixels.',
  'usage.steps_one': 'Refinamento: no máximo {{count}} passo.',
  'usage.steps_other': 'Refinamento: no máximo {{count}} passos.',
  'usage.none': 'Você não teve imagens aqui neste mês (UTC).',
  'usage.total_one':
    'Neste mês (UTC) você teve {{count}} imagem aqui. Ela custou {{price}} a quem mantém este bot.',
  'usage.total_other':
    'Neste mês (UTC) você teve {{count}} imagens aqui. Elas custaram {{price}} a quem mantém este bot.',
  'usage.model_one': '- {{model}}: {{count}} imagem, {{price}}',
  'usage.model_other': '- {{model}}: {{count}} imagens, {{price}}',

  'privacy.exported':
    'Tudo o que o Easel sabe sobre você, em todos os servidores. Pedidos: {{requests}}; entradas que moderadores podem consultar: {{entries}}; pedidos que um moderador deixou passar: {{passes}}; suspensões: {{suspensions}}. Ninguém mais vê esta mensagem.',
  'privacy.exported_in_part':
    'Nem tudo cabe em um arquivo que o Discord aceite aqui: o mais antigo ficou de fora. Quem mantém este bot pode lhe dar o resto.',
  'privacy.ask':
    '**Apagar o que o Easel sabe sobre você, em todos os servidores?** Pedidos na fila são cancelados. Prompts, ajustes, seeds, imagens que esperam por você e o que moderadores podiam consultar sobre você somem. Os botões das suas imagens deixam de funcionar. Isso não pode ser desfeito.',
  'privacy.ask_messages':
    'As mensagens que mostram suas imagens ou avisam moderadores dos seus pedidos também são removidas.',
  'privacy.ask_no_messages':
    'Mensagens publicadas ficam. Para removê-las, use `/easel privacy delete messages:True` em vez disto: depois o Easel não sabe mais quais eram suas.',
  'privacy.ask_stays':
    'Por no máximo 24 horas o Easel continua contando as imagens que você acabou de ter, e suspensões duram até terminar: as duas coisas sem o seu nome, sob um código feito com uma chave secreta.',
  'privacy.backups_unknown':
    'Quem mantém este bot não informou por quanto tempo os backups são guardados.',
  'privacy.backups_none': 'Quem mantém este bot não guarda backups.',
  'privacy.backups_one':
    'Backups do banco de dados são guardados por {{count}} dia: até lá você pode constar em um deles.',
  'privacy.backups_other':
    'Backups do banco de dados são guardados por {{count}} dias: até lá você pode constar em um deles.',
  'privacy.erased':
    '**Apagado:** pedidos: {{requests}}, com suas imagens: {{pictures}}; entradas que moderadores podiam consultar: {{entries}}; pedidos que um moderador deixou passar: {{passes}}. Cancelados antes: {{cancelled}}.',
  'privacy.messages_stay': 'As mensagens publicadas ficaram, como você quis.',
  'privacy.messages_removed_one': 'Mensagens removidas: {{count}}.',
  'privacy.messages_removed_other': 'Mensagens removidas: {{count}}.',
  'privacy.messages_left_one':
    '{{count}} mensagem ainda está lá. O Easel continua tentando por uma semana; onde ele não vê mais o canal, peça a um moderador de lá.',
  'privacy.messages_left_other':
    '{{count}} mensagens ainda estão lá. O Easel continua tentando por uma semana; onde ele não vê mais o canal, peça a um moderador de lá.',
  'privacy.messages_private':
    'O que só você podia ver, e o que o Easel enviou a você porque nada mais funcionou, ele não consegue remover: exclua ou dispense isso por conta própria.',
  'privacy.stays_pictures_one':
    '**Fica:** que {{count}} imagem conta nos limites, sob um código no lugar do seu nome. Isso some {{when}}.',
  'privacy.stays_pictures_other':
    '**Fica:** que {{count}} imagens contam nos limites, sob um código no lugar do seu nome. O último registro some {{when}}.',
  'privacy.stays_suspensions_one':
    '**Fica:** {{count}} suspensão com o motivo, sob um código no lugar do seu nome, até terminar.',
  'privacy.stays_suspensions_other':
    '**Ficam:** {{count}} suspensões com os motivos, sob um código no lugar do seu nome, até terminarem.',
  'privacy.stays_requests_one':
    '**Não apagado:** {{count}} pedido ainda estava em andamento. Use o comando de novo em alguns minutos.',
  'privacy.stays_requests_other':
    '**Não apagados:** {{count}} pedidos ainda estavam em andamento. Use o comando de novo em alguns minutos.',
  'privacy.stays_spend': '**Fica:** o que as imagens custaram, o que não diz nada sobre você.',
  'privacy.erased_member': 'alguém que apagou seus dados',

  'failure.expired':
    'Esta imagem esperou demais pela vez dela e foi abandonada. Tente de novo mais tarde. Isso não contou na sua cota.',
  'failure.over_budget':
    'O orçamento deste bot se esgotou antes da sua vez. Tente de novo mais tarde. Isso não contou na sua cota.',
  'failure.over_budget_until':
    'O orçamento deste bot se esgotou antes da sua vez. A pintura volta {{when}}. Isso não contou na sua cota.',
  'failure.over_server_budget':
    'O orçamento daqui se esgotou antes da sua vez. Tente de novo mais tarde. Isso não contou na sua cota.',
  'failure.over_server_budget_until':
    'O orçamento daqui se esgotou antes da sua vez. A pintura volta {{when}}. Isso não contou na sua cota.',
  'failure.not_here':
    'Este servidor não permite que o Easel pinte neste canal. Tente em outro. Isso não contou na sua cota.',
  'failure.lost':
    'A imagem foi pintada, mas o bot perdeu o arquivo. Peça-a de novo. Isso não contou na sua cota.',
  'failure.kept':
    'Sua imagem está pintada, mas o Discord não a aceita aqui. Ela fica guardada por um dia: veja em `/easel queue`.',
  'failure.undelivered':
    'O Discord não aceita esta imagem no momento. Ela continua guardada; tente de novo mais tarde.',
  'failure.rejected':
    'O serviço de pintura não aceitou este pedido. Altere o prompt ou os ajustes e tente de novo. Isso não contou na sua cota.',
  'failure.too_large':
    'O serviço de pintura achou este pedido grande demais. Encurte o prompt e tente de novo. Isso não contou na sua cota.',
  'failure.unauthorized':
    'O serviço de pintura não aceita a conta deste bot no momento. Só quem mantém o bot pode resolver; tente de novo mais tarde. Isso não contou na sua cota.',
  'failure.out_of_credit':
    'Este bot gastou todo o crédito no serviço de pintura. Só quem mantém o bot pode resolver; tente de novo amanhã. Isso não contou na sua cota.',
  'failure.rate_limited':
    'O serviço de pintura está recebendo pedidos demais. Tente de novo em um minuto. Isso não contou na sua cota.',
  'failure.rate_limited_until':
    'O serviço de pintura está recebendo pedidos demais. Tente de novo {{when}}. Isso não contou na sua cota.',
  'failure.overloaded':
    'O serviço de pintura está sobrecarregado. Tente de novo em alguns minutos. Isso não contou na sua cota.',
  'failure.overloaded_until':
    'O serviço de pintura está sobrecarregado. Tente de novo {{when}}. Isso não contou na sua cota.',
  'failure.server_error':
    'O serviço de pintura teve um erro interno. Tente de novo em alguns minutos. Isso não contou na sua cota.',
  'failure.timed_out':
    'O serviço de pintura demorou demais para responder. Tente de novo em alguns minutos. Isso não contou na sua cota.',
  'failure.unreachable':
    'Não foi possível acessar o serviço de pintura, ou a conexão caiu. Tente de novo em alguns minutos. Isso não contou na sua cota.',
  'failure.not_a_picture':
    'O serviço de pintura enviou algo que não é uma imagem inteira. Tente de novo agora. Isso não contou na sua cota.',
  'failure.interrupted':
    'O Easel foi reiniciado antes que esta imagem ficasse pronta. Peça-a de novo. Isso não contou na sua cota.',
  'failure.bug':
    'Algo deu errado dentro do Easel. Quem o mantém pode descobrir mais com a referência {{reference}}.',
};
