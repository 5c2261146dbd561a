import type { Catalogue } from './catalogue.ts';

export const ES: Catalogue = {
  'imagine.description': 'Pinta una imagen a partir de tus palabras',
  'imagine.prompt': 'Qué pintar. También valen parámetros al final: --ar 16:9 --seed 5 --no niebla',
  'imagine.negative_prompt': 'Qué no debe aparecer en la imagen',
  'imagine.style': 'Un estilo para el acabado: empieza a escribir para buscar',
  'imagine.aspect_ratio': 'La proporción de la imagen (1:1 si se omite)',
  'imagine.width': 'Ancho en píxeles, de 256 a 2048; prevalece sobre la proporción',
  'imagine.height': 'Alto en píxeles, de 256 a 2048; prevalece sobre la proporción',
  'imagine.model': 'Quién pinta: cada modelo tiene su propio aspecto y precio',
  'imagine.steps': 'Cuánto refinar: hasta 20; con FLUX, hasta 8',
  'imagine.guidance': 'Con qué fidelidad seguir el prompt, de 1 a 30 (7.5 si se omite)',
  'imagine.seed': 'Un número que repite una imagen exactamente; uno nuevo si se omite',
  'imagine.count': 'Cuántas imágenes, con semillas consecutivas',
  'imagine.spoiler': 'Ocultar la imagen y el prompt hasta que alguien haga clic',
  'imagine.private': 'Mostrarte la imagen solo a ti',

  'reply.negative_prompt': '**Sin:** {{words}}',
  'reply.alt': 'Imagen {{number}} de {{total}}, semilla {{seed}}',
  'reply.alt_without_seed': 'Imagen {{number}} de {{total}}',
  'reply.reduced':
    '-# Discord no acepta archivos tan grandes como los de estas imágenes, así que se redujeron.',
  'reply.wordless': '-# Se omite el prompt: no pasa un filtro de este servidor.',
  'reply.private':
    '-# Solo tú ves este mensaje; los moderadores de este servidor pueden ver la imagen en su registro, si tienen uno.',
  'reply.shared': '-# Compartida por {{member}}; hasta ahora nadie más la había visto.',
  'reply.first':
    '-# La primera imagen de Easel en este servidor: cualquiera puede pedir una con `/imagine`. `/easel help` cuenta más, con ejemplos que se pintan con solo pulsar un botón.',
  'reply.ready': '{{member}}, tu imagen está lista.',
  'reply.undelivered_one': 'Una de tus imágenes no se pudo entregar. Se guarda durante un día.',
  'reply.undelivered_other':
    '{{count}} de tus solicitudes no se pudieron entregar. Se guardan durante un día.',
  'reply.missing_one': 'Falta la imagen con la semilla {{seeds}}. {{reason}}',
  'reply.missing_other': 'Faltan las imágenes con las semillas {{seeds}}. {{reason}}',
  'reply.missing_compared_one': 'Falta la imagen con {{labels}}. {{reason}}',
  'reply.missing_compared_other': 'Faltan las imágenes con {{labels}}. {{reason}}',
  'reply.missing_without_seed_one': 'Falta {{count}} imagen. {{reason}}',
  'reply.missing_without_seed_other': 'Faltan {{count}} imágenes. {{reason}}',

  'picture.choose': 'Elige una imagen…',
  'picture.which': '¿Cuál de estas imágenes?',
  'picture.title': '**Imagen {{number}} de {{total}}** · semilla {{seed}}',
  'picture.title_without_seed': '**Imagen {{number}} de {{total}}**',
  'picture.option': 'Imagen {{number}} · semilla {{seed}}',
  'picture.option_compared': 'Imagen {{number}} · {{label}}',
  'picture.option_without_seed': 'Imagen {{number}}',

  'remix.title': 'Remezclar',
  'remix.prompt': 'Prompt',
  'remix.prompt_more': 'También valen parámetros al final, como --steps 10 --count 2',
  'remix.negative_prompt': 'Sin',
  'remix.model': 'Modelo',
  'remix.size': 'Tamaño',
  'remix.seed': 'Semilla',
  'remix.seed_more':
    'Vacía: una nueva. Con otro tamaño u otro modelo, la misma semilla pinta otra imagen.',

  'reply.reroll_of': '-# Otra versión de [esta imagen]({{link}})',
  'reply.remix_of': '-# Remezcla de [esta imagen]({{link}})',
  'reply.reproduction_of': '-# Réplica de [esta imagen]({{link}})',
  'reply.missing_from': '-# Lo que faltaba de [estas imágenes]({{link}})',
  'reply.enlarged_from': '-# Ampliación de [esta imagen]({{link}})',
  'reply.remix_size': '-# Otro tamaño: la imagen es distinta, incluso con la misma semilla.',
  'reply.remix_model': '-# Otro modelo: la imagen es distinta, incluso con la misma semilla.',
  'reply.remix_left_out': '-# {{model}} no admite prompt negativo, así que se omitió.',
  'reply.reproduced_bytes': '-# La misma imagen, byte por byte.',
  'reply.reproduced_pixels': '-# Los mismos píxeles; el archivo es distinto.',
  'reply.reproduced_differently':
    '-# No es la misma imagen: hoy el servicio pinta esta solicitud de otro modo.',
  'reply.reproduced_unknown': '-# Ya no es posible comparar con el original.',

  'enlarge.label': '-# Ampliada a {{width}}×{{height}}, sin volver a pintarla.',
  'enlarge.under_way':
    'Easel ya te está ampliando una imagen. Espera a que llegue y vuelve a pulsar. No se ha descontado nada.',
  'enlarge.not_here':
    'Este servidor no permite que Easel trabaje en el canal de este hilo. No se ha descontado nada.',
  'enlarge.age_restricted':
    'Esto procede de un canal con restricción de edad, así que solo se amplía en canales de ese tipo. No se ha publicado nada.',
  'enlarge.gone':
    'El archivo de esta imagen ya no existe, así que no se puede ampliar. Su receta todavía sirve para repetirla. No se ha descontado nada.',
  'enlarge.not_allowed':
    'Easel no puede leer el mensaje de esta imagen. Allí necesita el permiso Leer el historial de mensajes. No se ha descontado nada.',
  'enlarge.unreachable':
    'Discord no devolvió la imagen. Inténtalo de nuevo en un minuto. No se ha descontado nada.',
  'enlarge.too_large':
    'Esta imagen es demasiado grande para ampliarla: Discord no aceptaría el archivo. No se ha descontado nada.',
  'enlarge.unreadable':
    'El archivo de esta imagen no se puede leer, así que no se puede ampliar. No se ha descontado nada.',
  'enlarge.failed':
    'Discord no aceptó la imagen ampliada. Inténtalo de nuevo en un minuto. No se ha descontado nada.',

  'recipe.values': '**Ajustes:** {{values}}',
  'recipe.line': 'Para volver a pintarla en otro lugar, copia esta línea:',
  'recipe.in_file': 'El archivo lo contiene todo, con la línea de `/imagine` para copiar.',
  'recipe.too_large':
    'Este archivo es demasiado grande para buscar en él una receta. Prueba con uno de 25 MB como máximo.',
  'recipe.not_a_picture':
    'Este archivo no es una imagen PNG, JPEG ni WebP, así que no contiene ninguna receta. Prueba con el archivo original.',
  'recipe.none':
    'Esta imagen no lleva ninguna receta. Las aplicaciones y los sitios web suelen quitarla; prueba con el archivo tal como se guardó al principio.',
  'recipe.not_in_message':
    'Este mensaje no muestra una receta completa: se omitieron sus palabras o no lo escribió Easel.',
  'recipe.no_prompt':
    'Se encontró la receta, pero no tiene prompt, así que no se puede volver a pintar.',
  'recipe.from_books': '-# De los datos de este bot: exactamente lo que se pidió.',
  'recipe.from_text': '-# Del texto del mensaje.',
  'recipe.from_text_shortened':
    '-# Del texto del mensaje, que muestra las palabras abreviadas: de ahí no se puede obtener la receta completa.',
  'recipe.from_file':
    '-# De los datos del archivo, donde la escribió Easel: exactamente lo que se pidió.',
  'recipe.from_file_of': '-# De los datos del archivo, tal como los escribe {{tool}}.',
  'recipe.of_one_file_one':
    '-# Este mensaje muestra {{count}} imagen; esta es la receta de {{name}}.',
  'recipe.of_one_file_other':
    '-# Este mensaje muestra {{count}} imágenes; esta es la receta de {{name}}.',
  'recipe.of_one_seed':
    '-# Este mensaje muestra las semillas {{seeds}}; esta es la receta de {{seed}}.',
  'recipe.prompt': '**Prompt:** {{words}}',
  'recipe.changed': '**Adaptado a lo que se puede pintar aquí:**',
  'recipe.change': '- {{option}}: {{from}} → {{to}}',
  'recipe.change_chosen': '- {{option}}: {{to}}, porque el archivo no lo indica',
  'recipe.change_shortened': '- {{option}}: acortado de {{from}} a {{to}} caracteres',
  'recipe.dropped': '**Se omite porque Easel no tiene nada así:** {{names}}',
  'recipe.foreign':
    '-# **Replicar** la pinta para ti y consume tu cupo. Una imagen de otra herramienta sale distinta.',
  'recipe.one_source':
    'Indica con una sola opción dónde está la receta: {{options}}. No se ha buscado nada.',
  'recipe.bad_id':
    'Esto no es el id de una imagen: un id tiene 22 letras, cifras, guiones y guiones bajos. Cópialo de debajo de la imagen.',
  'recipe.bad_link':
    'Esto no es un enlace a un mensaje. Elige **Copiar enlace del mensaje** en el menú del mensaje que muestra la imagen.',
  'recipe.unknown':
    'Esta receta no se conoce aquí o no te corresponde abrirla. Una receta se abre en el canal de su imagen; en el resto del servidor, solo pueden abrirla quien la pidió y los moderadores.',
  'recipe.age_restricted':
    'Esta imagen procede de un canal con restricción de edad, así que su receta solo se abre en canales de ese tipo.',
  'recipe.link_unreadable':
    'Easel no puede leer este mensaje. Aquí necesita los permisos Ver canal y Leer el historial de mensajes; también puedes elegir **Aplicaciones → Image recipe** en el menú del mensaje.',
  'recipe.link_gone': 'Este mensaje ya no existe y los datos de Easel no lo conocen.',
  'recipe.link_of_others':
    'Con un enlace, Discord solo muestra a Easel lo que él mismo escribió. Elige **Aplicaciones → Image recipe** en el menú del mensaje.',
  'recipe.no_file': 'Este mensaje no muestra ninguna receta ni ninguna imagen en la que buscarla.',
  'recipe.not_on_discord':
    'Esta imagen no está en Discord, y Easel no lee archivos de otros sitios. Guárdala y publica el archivo, o dáselo a `/easel recipe`.',
  'recipe.file_gone':
    'Discord ya no tiene este archivo o su dirección ha caducado. Vuelve a publicar la imagen.',
  'recipe.file_unreachable': 'Discord no lo devolvió. Inténtalo de nuevo en un minuto.',
  'recipe.draft_gone':
    'Esta receta ya no se guarda o no es tuya. Las recetas de mensajes y archivos se guardan durante un día; búscala otra vez.',

  'button.reroll': 'Otra versión',
  'button.remix': 'Remezclar',
  'button.recipe': 'Receta',
  'button.enlarge': 'Ampliar',
  'button.reproduce': 'Replicar',
  'button.edit': 'Editar y reintentar',
  'button.delete': 'Eliminar',
  'button.retry': 'Reintentar',
  'button.cancel': 'Cancelar',
  'button.fetch': 'Mostrármela',
  'button.erase': 'Borrar mis datos',
  'button.ask': 'Preguntar a un moderador',
  'button.share': 'Compartir',

  'share.servers_only':
    'Aquí no hay nadie con quien compartir: las imágenes se comparten en servidores. No se ha compartido nada.',
  'share.done': 'Esto ya está compartido: {{link}}',
  'share.too_early': 'Esto todavía va en camino. Inténtalo de nuevo en un momento.',
  'share.under_way': 'Esto se está compartiendo en este momento.',
  'share.gone':
    'Los archivos de estas imágenes ya no se guardan, así que no se pueden compartir. `/imagine` con los mismos ajustes y la misma semilla las repite. No se ha compartido nada.',
  'share.age_restricted':
    'Esto procede de un canal con restricción de edad, así que solo se puede compartir en canales de ese tipo. No se ha compartido nada.',
  'share.not_here':
    'Easel no pinta en este canal, así que aquí no comparte nada. Prueba en otro canal, con `/easel history`. No se ha compartido nada.',
  'share.failed':
    'Discord no aceptó las imágenes, así que no se ha compartido nada. Inténtalo de nuevo en un minuto.',

  'history.title': '### Tus imágenes en este servidor',
  'history.title_direct': '### Tus imágenes en mensajes directos con Easel',
  'history.title_member':
    '### Imágenes de {{member}} en este servidor\n-# Lo que se publicó a la vista de todos y las palabras de las solicitudes privadas. Esta consulta queda anotada en la auditoría.',
  'history.filters': '-# Solo {{filters}}',
  'history.with_words': 'con «{{words}}»',
  'history.by_model': 'de {{model}}',
  'history.of_month': 'de {{month}}',
  'history.none': 'Aquí todavía no hay nada.',
  'history.none_found': 'Nada coincide con eso.',
  'history.no_more': 'No hay nada más.',
  'history.hidden_one':
    '-# Aquí se oculta {{count}} solicitud de un canal con restricción de edad. Los canales de ese tipo la muestran.',
  'history.hidden_other':
    '-# Aquí se ocultan {{count}} solicitudes de canales con restricción de edad. Los canales de ese tipo las muestran.',
  'history.looked_through_one':
    '-# Hasta ahora se ha revisado {{count}} solicitud. Siguiente continúa.',
  'history.looked_through_other':
    '-# Hasta ahora se han revisado {{count}} solicitudes. Siguiente continúa.',
  'history.entry': '**{{number}}** · {{when}} · {{prompt}}\n-# {{facts}}',
  'history.one': '{{when}} · {{prompt}}\n-# {{facts}}',
  'history.covered': '||{{prompt}}||',
  'history.seeds_one': 'semilla {{seeds}}',
  'history.seeds_other': 'semillas {{seeds}}',
  'history.no_seed': 'sin semilla',
  'history.link': '{{link}}',
  'history.kept': 'privada, se elimina {{when}}',
  'history.kept_no_more': 'privada, su archivo ya no se guarda',
  'history.for_member_alone': 'privada, solo para quien la pidió',
  'history.deleted': 'imagen eliminada',
  'history.unreadable': 'Discord no muestra la imagen en este momento',
  'history.alt': 'Imagen {{number}}, {{prompt}}',
  'history.alt_of': 'Imagen {{number}}, {{index}} de {{total}}, {{prompt}}',
  'history.pick': 'Elige una imagen para abrirla',
  'history.option': '{{number}} · {{prompt}}',
  'history.option_of': '{{number}} ({{index}} de {{total}}) · {{prompt}}',
  'history.gone_page':
    'Esta página ya no se conoce: tiene más de un día o es de otra persona. Usa otra vez `/easel history`.',
  'history.gone_picture': 'Esta imagen no se puede ver aquí. Usa otra vez `/easel history`.',
  'history.unknown_month':
    'Easel no entiende el mes {{month}}. Escríbelo como 2026-11 o elige uno de la lista.',
  'history.unknown_model': 'Easel no conoce ningún modelo «{{model}}». Elige uno de la lista.',
  'history.moderators_only':
    'Solo los moderadores de este servidor pueden revisar las imágenes de otra persona.',
  'history.looked': 'revisó las imágenes de {{member}}',
  'history.removed': 'Esta imagen está eliminada.',
  'history.nothing_to_remove': 'No queda nada que eliminar: la imagen ya no existe.',

  'waiting.place': 'Puesto {{place}} en la cola. Se empezará a pintar aproximadamente {{when}}.',
  'waiting.painting': 'Es tu turno: ya se está pintando.',
  'waiting.ended': 'Esta imagen no se pudo pintar.',

  'refusal.not_here':
    'Easel no trabaja en este servidor. Quien gestiona este bot elige los servidores para los que pinta.',
  'refusal.servers_only': 'Easel solo trabaja en servidores, no en mensajes directos.',
  'refusal.prompt_too_short':
    'Un prompt necesita al menos {{min}} caracteres propios, sin contar los parámetros. Di qué pintar e inténtalo de nuevo. No se ha descontado nada.',
  'refusal.too_long':
    '{{option}} tiene {{length}} caracteres y sobran {{excess}}: caben {{max}} como máximo. Acórtalo e inténtalo de nuevo. No se ha descontado nada.',
  'refusal.too_long_with_style':
    'Con el estilo {{style}}, {{option}} llega a {{length}} caracteres y sobran {{excess}}: caben {{max}} como máximo. Acórtalo u omite el estilo. No se ha descontado nada.',
  'refusal.whole_number_range':
    '{{option}} admite un número entero de {{min}} a {{max}}, no {{value}}. No se ha descontado nada.',
  'refusal.number_range':
    '{{option}} admite un número de {{min}} a {{max}}, no {{value}}. No se ha descontado nada.',
  'refusal.option_unreadable':
    'Easel no puede leer {{option}}. Usa el comando otra vez; si vuelve a pasar, reinicia Discord. No se ha descontado nada.',
  'refusal.unknown_model':
    'Easel no conoce ningún modelo «{{model}}». Elige uno de la lista de `model`. No se ha descontado nada.',
  'refusal.unknown_style':
    'Easel no conoce ningún estilo «{{style}}». Elige uno de la lista de `style`. No se ha descontado nada.',
  'refusal.unknown_ratio':
    'Easel no conoce ninguna proporción «{{ratio}}». Elige una de {{ratios}}, o indica ancho y alto. No se ha descontado nada.',
  'refusal.unused_options':
    '{{model}} no usa {{options}}. Omítelo o elige otro modelo. No se ha descontado nada.',
  'refusal.option_twice':
    '{{option}} aparece dos veces, con valores distintos. Deja solo uno, como opción o como parámetro. No se ha descontado nada.',
  'refusal.flag_value':
    'Easel no puede leer el valor de {{flag}}. Escríbelo como {{example}}. No se ha descontado nada.',
  'refusal.foreign_flag':
    '{{flag}} no significa nada para los modelos de este bot. Omítelo; los parámetros que funcionan son {{flags}}. No se ha descontado nada.',
  'refusal.unknown_picture':
    'Easel ya no conoce esta imagen. Usa `/imagine` para pintar una nueva. No se ha descontado nada.',
  'refusal.no_repeat':
    '{{model}} no admite semilla, así que no puede repetir una imagen. Usa Otra versión para pintar una nueva. No se ha descontado nada.',
  'refusal.draft_gone':
    'Lo que se escribe se guarda durante un día y solo para quien lo escribió. Usa `/imagine` para empezar de nuevo. No se ha descontado nada.',
  'refusal.not_yours': 'Solo {{owner}} o un moderador pueden hacer eso.',
  'refusal.past_cancelling':
    'Ya es tarde para cancelar esto: ha terminado o su imagen va en camino.',
  'refusal.nothing_missing':
    'No falta ninguna imagen de esta solicitud. Usa Otra versión para pintar una nueva. No se ha descontado nada.',
  'refusal.not_recorded':
    'Easel no pudo anotar tu solicitud, así que no la aceptó. Inténtalo de nuevo en un minuto. No se ha descontado nada.',
  'refusal.queue_full':
    'Ya hay demasiadas imágenes en cola. Inténtalo de nuevo en unos minutos. No se ha descontado nada.',
  'refusal.over_budget_day':
    'Lo que queda del presupuesto de hoy de este bot no alcanza para esto. Easel volverá a pintar {{when}}; quizá quepan menos imágenes. No se ha descontado nada.',
  'refusal.over_budget_month':
    'Lo que queda del presupuesto de este mes de este bot no alcanza para esto. Easel volverá a pintar {{when}}; quizá quepan menos imágenes. No se ha descontado nada.',
  'refusal.paused_rate_limited':
    'El servicio de imágenes no acepta solicitudes en este momento. Inténtalo de nuevo {{when}}. No se ha descontado nada.',
  'refusal.paused_unauthorized':
    'El servicio de imágenes no acepta la cuenta de este bot en este momento; ya se ha avisado a quien lo gestiona. El próximo intento será {{when}}. No se ha descontado nada.',
  'refusal.paused_out_of_credit':
    'Este bot ha agotado su crédito en el servicio de imágenes; ya se ha avisado a quien lo gestiona. El próximo intento será {{when}}. No se ha descontado nada.',
  'refusal.paused_failing':
    'El servicio de imágenes sigue fallando, así que Easel espera un poco. El próximo intento será {{when}}. No se ha descontado nada.',
  'refusal.gone_command': 'Easel ya no tiene ese comando. Reinicia Discord para ver los actuales.',
  'refusal.stopping':
    'Easel se está reiniciando. Inténtalo de nuevo en un minuto. No se ha descontado nada.',

  'settings.term_empty':
    'Un término necesita una letra, una cifra o un emoji. No se ha cambiado nada.',
  'settings.term_too_long':
    'Este término tiene {{length}} caracteres y caben {{max}} como máximo. Acórtalo e inténtalo de nuevo. No se ha cambiado nada.',
  'settings.term_star':
    'Un asterisco puede ir al principio y al final de un término, como en `*cat*`, pero no en medio. Quítalo o escribe un patrón como `/c.t/`. No se ha cambiado nada.',
  'settings.term_unclosed':
    'Un patrón va entre dos barras, como `/cats?/`. Ciérralo o quita la primera barra. No se ha cambiado nada.',
  'settings.term_unsupported':
    'Los patrones de Easel no pueden mirar hacia delante ni hacia atrás ni referirse a un grupo, como hace {{part}}. Quita eso o divídelo en varios términos. No se ha cambiado nada.',
  'settings.term_repeat':
    'Un patrón puede repetir algo hasta 1000 veces, multiplicando las repeticiones anidadas, y {{part}} las supera. Cámbialo e inténtalo de nuevo. No se ha cambiado nada.',
  'settings.term_unreadable':
    'Easel no puede leer este patrón ({{problem}}). Cámbialo e inténtalo de nuevo. No se ha cambiado nada.',
  'settings.term_too_large':
    'Este patrón es demasiado grande una vez desarrolladas sus repeticiones. Acórtalo o divídelo en varios términos. No se ha cambiado nada.',
  'settings.term_too_costly':
    'Con algunos textos, este patrón tendría que seguir demasiadas posibilidades a la vez. Acorta una repetición como `.{0,90}`, o pon delante una palabra en lugar de una letra. No se ha cambiado nada.',
  'settings.term_matches_all':
    'Todos los prompts coinciden con este patrón, porque coincide hasta con nada. Exige al menos una letra, como `/a+/` en lugar de `/a*/`. No se ha cambiado nada.',

  'format.lines': '{{above}}\n{{below}}',
  'format.nothing': '–',
  'format.more_one': 'y {{count}} más',
  'format.more_other': 'y {{count}} más',

  'limit.images_per_hour': 'Imágenes por miembro en una hora',
  'limit.images_per_day': 'Imágenes por miembro en 24 horas',
  'limit.cooldown_seconds': 'Segundos entre dos solicitudes de un miembro',
  'limit.waiting_jobs': 'Solicitudes en cola por miembro a la vez',
  'limit.count': 'Imágenes por solicitud',
  'limit.largest_side': 'Píxeles del lado más largo de una imagen',
  'limit.steps': 'Pasos para refinar una imagen',
  'limit.server_images_per_minute': 'Imágenes de todo el servidor en un minuto',
  'limit.server_images_per_day': 'Imágenes de todo el servidor en un día (UTC)',
  'limit.server_usd_per_month': 'Dólares que puede costar un mes (UTC)',
  'limit.account_age_days': 'Días de antigüedad de la cuenta de Discord',
  'limit.member_hours': 'Horas desde que se unió a este servidor',

  'settings.description': 'Lo que Easel puede hacer en este servidor',
  'settings.view': 'Todo lo que rige aquí y de dónde viene, con formularios para cambiarlo',
  'settings.view_role': 'Mostrar lo que rige para los miembros con este rol',
  'settings.limits': 'Límites de este servidor',
  'settings.limits_set':
    'Fijar uno o varios límites; con un cupo de 0 no se permite ninguna imagen',
  'settings.limits_clear': 'Quitar un límite de este servidor; entonces rige el del operador',
  'settings.limit': 'Qué límite',
  'settings.role': 'Quién puede pintar y cuánto',
  'settings.role_allow':
    'Dejar que un rol pinte; entonces solo pintan los miembros con un rol permitido',
  'settings.role_deny': 'Impedir que un rol pinte, permitan lo que permitan otros roles',
  'settings.role_exempt':
    'Eximir a un rol de cupos y tiempos de espera; nunca de términos ni presupuestos',
  'settings.role_limit': 'Dar a un rol límites propios; entre varios roles, cuenta el más generoso',
  'settings.role_reset': 'Quitar todas las reglas y los límites de un rol',
  'settings.which_role': 'Qué rol',
  'settings.is_exempt': 'No: deja de estar exento (sí, si se omite)',
  'settings.channel': 'Dónde pinta Easel',
  'settings.channel_allow':
    'Dejar que Easel pinte ahí; entonces solo cuentan canales y categorías permitidos',
  'settings.channel_deny': 'Impedir que Easel pinte ahí; los hilos siguen a su canal',
  'settings.channel_reset': 'Quitar la regla de un canal o una categoría',
  'settings.which_channel': 'Qué canal o categoría',
  'settings.age_restricted': 'Si Easel pinta también en canales con restricción de edad',
  'settings.age_rule': 'Dónde pinta Easel',
  'settings.ordinary_only': 'solo canales normales',
  'settings.any_channel': 'cualquier canal, también con restricción de edad',
  'settings.model': 'Qué modelos usa este servidor',
  'settings.model_allow': 'Volver a usar un modelo',
  'settings.model_deny': 'Dejar de usar un modelo',
  'settings.which_model': 'Qué modelo',
  'settings.private': 'Si las imágenes pueden ser para un solo miembro',
  'settings.private_allow': 'Dejar que los miembros pinten en privado',
  'settings.private_deny': 'Hacer que todos vean todas las imágenes',
  'settings.moderator_role': 'Quiénes pueden pulsar los botones de moderador',
  'settings.moderator_role_role': 'Qué rol (ninguno, si se omite)',
  'settings.language': 'El idioma de lo que ven todos',
  'settings.style': 'Los estilos propios de este servidor',
  'settings.style_set': 'Añadir un estilo o cambiar las palabras de uno',
  'settings.style_name': 'Su nombre; si es el de un estilo de Easel, el tuyo ocupa aquí su lugar',
  'settings.style_prompt':
    'Sus palabras; «prompt» entre llaves marca dónde van las del miembro (si no, van primero)',
  'settings.style_negative': 'Qué no debe aparecer en la imagen',
  'settings.style_remove': 'Quitar un estilo; las imágenes pintadas con él conservan su receta',
  'settings.style_which': 'Qué estilo',
  'settings.style_list': 'Los estilos propios de este servidor, con sus palabras',
  'settings.default': 'Lo que Easel usa aquí cuando un miembro omite una opción',
  'settings.default_set':
    'Fijar uno o varios valores predeterminados; los propios de cada miembro van antes',
  'settings.default_clear': 'Quitar un valor predeterminado',
  'settings.default_option': 'De qué opción',
  'settings.spoiler':
    'Dónde y para quién las imágenes llevan spoiler, salvo que el miembro diga otra cosa',
  'settings.spoiler_channel':
    'Poner spoiler a las imágenes de un canal y sus hilos, o dejar de hacerlo',
  'settings.spoiler_role':
    'Poner spoiler a las imágenes de los miembros con un rol, o dejar de hacerlo',
  'settings.is_covered': 'No: deja de llevar spoiler (sí, si se omite)',
  'settings.which_language': 'Qué idioma',
  'settings.log': 'Publicar lo que ocurre en un canal para moderadores; sin canal: desactivado',
  'settings.log_channel': 'Dónde',
  'settings.log_refusals': 'Publicar lo que se rechazó',
  'settings.log_pictures': 'Publicar lo que se pintó',
  'settings.log_changes': 'Publicar lo que los moderadores cambian y hacen',
  'settings.log_reports': 'Publicar lo que los miembros reportan y preguntan',

  'settings.servers_only': 'Solo los servidores tienen ajustes. Usa esto en un servidor.',
  'settings.managers_only':
    'Aquí solo pueden hacer eso los miembros con el permiso Gestionar servidor. No se ha cambiado nada.',
  'settings.gone_form':
    'Easel ya no tiene ese formulario. Usa `/settings view` para ver los actuales. No se ha cambiado nada.',
  'settings.option_unreadable':
    'Easel no puede leer {{option}}. Usa el comando otra vez; si vuelve a pasar, reinicia Discord. No se ha cambiado nada.',
  'settings.no_option': 'Indica al menos una de {{options}}. No se ha cambiado nada.',
  'settings.unchanged': 'Ya estaba así. No se ha cambiado nada.',
  'settings.limit_range':
    '{{limit}} admite un número entero de {{min}} a {{max}}, no {{value}}. No se ha cambiado nada.',
  'settings.usd_range':
    '{{limit}} admite dólares hasta {{max}} con un máximo de nueve decimales, como 12.50, no {{value}}. No se ha cambiado nada.',
  'settings.above_bound':
    '{{limit}} puede ser {{bound}} como máximo, no {{value}}: ese tope lo ha fijado quien gestiona este bot. No se ha cambiado nada.',
  'settings.below_bound':
    '{{limit}} debe ser {{bound}} como mínimo, no {{value}}: ese tope lo ha fijado quien gestiona este bot. No se ha cambiado nada.',
  'settings.everyone_denied':
    'Todos tienen ese rol, así que nadie podría pintar. Para admitir solo a algunos, permite sus roles; para que nadie pinte, usa `/moderation pause`. No se ha cambiado nada.',
  'settings.everyone_moderates':
    'Todos tienen ese rol, y no todos pueden ser moderadores. Elige otro rol. No se ha cambiado nada.',
  'settings.both_rules':
    '{{subject}} no puede estar permitido y denegado a la vez. Elígelo una sola vez. No se ha cambiado nada.',
  'settings.unseen_channel':
    'Easel no puede ver {{channel}}. Dale allí el permiso Ver canal e inténtalo de nuevo. No se ha cambiado nada.',
  'settings.last_model':
    'Para pintar hace falta al menos un modelo, así que {{model}} se queda. Permite antes otro. No se ha cambiado nada.',
  'settings.unknown_model':
    'Easel no conoce ningún modelo «{{model}}». Elige uno de la lista. No se ha cambiado nada.',
  'settings.unknown_language':
    'Easel no habla «{{language}}». Elige un idioma de la lista. No se ha cambiado nada.',
  'settings.log_needs_channel':
    'Todavía no hay canal de registro. Indica también un canal. No se ha cambiado nada.',
  'settings.log_needs_kind':
    'Un registro de nada quedaría vacío. Elige algo que publicar o desactívalo usando `/settings log` sin más. No se ha cambiado nada.',
  'settings.log_unseen':
    'Easel no puede ver {{channel}}. Dale allí los permisos Ver canal y Enviar mensajes e inténtalo de nuevo. No se ha cambiado nada.',
  'settings.log_unwritable':
    'Easel no puede escribir en {{channel}}. Dale allí el permiso Enviar mensajes (en un hilo: Enviar mensajes en hilos) e inténtalo de nuevo. No se ha cambiado nada.',
  'settings.log_failed':
    'Discord no aceptó el primer mensaje en {{channel}}. Elige un canal de texto normal o inténtalo de nuevo en un minuto. No se ha cambiado nada.',
  'settings.log_first':
    'A partir de ahora, el registro de Easel para moderadores llega aquí: {{kinds}}.',

  'change.done': '{{subject}}: ahora {{to}}; antes {{from}}.',
  'change.only_allowed_roles':
    'A partir de ahora solo pueden pintar los miembros con un rol permitido.',
  'change.only_allowed_channels':
    'A partir de ahora Easel pinta solo en los canales y categorías permitidos.',
  'change.role_limit': '{{limit}} para {{role}}',
  'change.age_rule': 'Dónde pinta Easel',
  'change.private': 'Pintar en privado',
  'change.moderator_role': 'El rol de moderadores',
  'change.language': 'El idioma de lo que ven todos',
  'change.log': 'El canal de registro',
  'change.default': 'El valor predeterminado de este servidor para {{option}}',
  'change.own_default': 'Tu valor predeterminado para {{option}}',
  'value.yes': 'sí',
  'value.no': 'no',
  'value.covered': 'con spoiler',
  'value.not_covered': 'sin spoiler',
  'value.none': 'ninguno',
  'value.off': 'desactivado',
  'value.no_limit': 'sin límite',
  'value.not_set': 'sin definir',
  'value.operator': '{{value}} (del operador)',
  'value.allowed': 'permitido',
  'value.denied': 'denegado',
  'value.no_rule': 'sin regla',
  'value.exempt': 'exento de cupos y tiempos de espera',
  'value.not_exempt': 'no exento',
  'value.limit': '{{limit}} {{value}}',
  'value.as_discord_says': 'según Discord',
  'value.log': '{{channel}} ({{kinds}})',
  'value.refusals': 'rechazos',
  'value.pictures': 'imágenes',
  'value.changes': 'cambios',
  'value.reports': 'reportes',

  'panel.title': '### Easel en este servidor',
  'panel.role_title': '### Easel para los miembros con {{role}}',
  'panel.paused': '**Easel está en pausa**: lo pausó {{by}} {{when}}.',
  'panel.operator_paused':
    '**Easel está en pausa en todas partes**, por decisión de quien gestiona este bot.',
  'panel.limits': '**Límites**',
  'panel.limit': '{{limit}} {{value}} · {{source}}',
  'panel.limit_bounded': '{{limit}} {{value}} · {{source}} · tope {{bound}}',
  'panel.limit_cut': '{{limit}} {{value}} · tope del operador; {{source}} pide {{wanted}}',
  'panel.from_operator': 'operador',
  'panel.from_server': 'servidor',
  'panel.from_role': '{{role}}',
  'panel.role_limits': '**Límites por rol**\n{{roles}}',
  'panel.role': '{{role}}: {{rules}}',
  'panel.roles':
    '**Roles** · pueden pintar: {{allowed}}\nNo pueden: {{denied}}\nExentos: {{exempt}}',
  'panel.channels':
    '**Canales** · Easel pinta en: {{allowed}}\nNo pinta en: {{denied}}\nRegla de edad: {{rule}}',
  'panel.everyone': 'todos',
  'panel.everywhere': 'todos los canales',
  'panel.models': '**Modelos** · {{allowed}}\nSin usar: {{denied}}',
  'panel.general':
    '**Imágenes privadas** · {{private}}\n**Rol de moderadores** · {{role}}\n**Idioma** · {{language}}',
  'panel.log': '**Registro** · {{log}}',
  'panel.log_problem': '**Registro** · {{log}}\n⚠️ {{problem}}',
  'panel.log_dropped_one':
    'No se publicó {{count}} entrada: había demasiadas a la vez. Está en `/moderation audit`.',
  'panel.log_dropped_other':
    'No se publicaron {{count}} entradas: había demasiadas a la vez. Están en `/moderation audit`.',
  'panel.defaults':
    '**Estilos:** {{styles}} · **valores predeterminados:** {{defaults}} · **con spoiler:** {{channels}} canales, {{roles}} roles',
  'panel.moderation':
    '**Términos** · {{terms}}, y {{allowed}} en la lista de permitidos\n**Miembros suspendidos** · {{suspended}}',
  'panel.precedence':
    '-# El operador es quien gestiona este bot; nada supera los topes del operador. El límite de un rol cuenta antes que el del servidor, y este antes que el del operador; entre los límites de varios roles, cuenta el más generoso. Denegar prevalece sobre permitir. La exención solo libra de cupos y tiempos de espera.',
  'panel.commands_only':
    '-# Los formularios requieren el permiso Gestionar servidor; los comandos te funcionan tal cual.',

  'styles.name_too_long':
    'El nombre de un estilo puede tener {{max}} caracteres como máximo. Acórtalo. No se ha cambiado nada.',
  'styles.bad_name':
    'Un estilo no puede llamarse «{{name}}». Usa letras y cifras, con un solo espacio, punto o guion entre ellas, y no «none». No se ha cambiado nada.',
  'styles.words_too_long':
    '{{option}} puede tener aquí {{max}} caracteres como máximo, y sobran {{excess}}. Acórtalo. No se ha cambiado nada.',
  'styles.gap_twice': 'El prompt entra una sola vez: deja un solo {{gap}}. No se ha cambiado nada.',
  'styles.no_words':
    'Un estilo sin palabras no cambiaría nada. Añade algunas. No se ha cambiado nada.',
  'styles.too_many':
    'Un servidor puede tener {{max}} estilos propios como máximo. Quita antes uno. No se ha cambiado nada.',
  'styles.unknown':
    'Este servidor no tiene ningún estilo propio «{{name}}». `/settings style list` los muestra. No se ha cambiado nada.',
  'styles.added': 'El estilo {{name}} ya está aquí: {{words}}',
  'styles.changed': 'El estilo {{name}} tiene palabras nuevas: {{words}}',
  'styles.shadows': 'En este servidor ocupa el lugar del estilo {{name}} de Easel.',
  'styles.removed':
    'Se ha quitado el estilo {{name}}. Las imágenes pintadas con él conservan su receta.',
  'styles.title_one': '**Estilos:** {{count}} (página {{page}} de {{pages}})',
  'styles.title_other': '**Estilos:** {{count}} (página {{page}} de {{pages}})',
  'styles.none_here':
    'Este servidor todavía no tiene estilos propios. Añade uno con `/settings style set`.',
  'styles.none_found': 'Ningún estilo tiene «{{words}}» en su nombre ni en sus palabras.',
  'styles.of_server': '{{name}} (de este servidor)',
  'styles.built_in': '{{name}}',
  'styles.line': '**{{title}}**\n{{words}}',
  'styles.line_negative': '**{{title}}**\n{{words}}\nSin: {{negative}}',

  'defaults.title':
    '**Tus valores predeterminados**, en todos los servidores. Lo que escribas siempre prevalece; para no usar estilo o prompt negativo una vez, escribe `none`.',
  'defaults.own': '{{option}}: {{value}} (tuyo)',
  'defaults.not_here': '{{option}}: {{value}} (tuyo, pero no disponible aquí)',
  'defaults.place': '{{option}}: {{value}} (por este canal o por uno de tus roles)',
  'defaults.server': '{{option}}: {{value}} (de este servidor)',
  'defaults.bots': '{{option}}: como lo hace Easel',
  'defaults.unknown_style':
    'Easel no conoce aquí ningún estilo «{{style}}». `/easel styles` los muestra; {{none}} significa sin estilo. No se ha cambiado nada.',
  'defaults.unknown_ratio':
    'Easel no conoce ninguna proporción «{{ratio}}». Elige una de {{ratios}}. No se ha cambiado nada.',
  'defaults.form_picture': 'Tus valores predeterminados: la imagen',
  'defaults.form_showing': 'Tus valores predeterminados: quién la ve',
  'defaults.model': 'Modelo',
  'defaults.aspect_ratio': 'Proporción',
  'defaults.style': 'Estilo',
  'defaults.style_hint': 'Su nombre, o «none»; vacío: sin definir',
  'defaults.count': 'Imágenes a la vez',
  'defaults.negative_prompt': 'Qué no debe aparecer',
  'defaults.private': 'Mostrártela solo a ti',
  'defaults.spoiler': 'Ocultarla hasta que alguien haga clic',

  'compare.description':
    'Un prompt, una semilla y hasta cuatro valores de una opción, uno al lado del otro',
  'compare.vary': 'Qué cambia de una imagen a otra',
  'compare.values': 'De dos a cuatro valores separados por comas, como 3, 7.5, 12',
  'compare.unknown_subject':
    'Easel compara {{subjects}}. Elige una de esas opciones. No se ha descontado nada.',
  'compare.option_besides':
    'En una comparación de {{vary}} no cabe {{option}}: ya lo dice `values`, o cuántos valores hay. Omítelo. No se ha descontado nada.',
  'compare.number_of_values':
    'Una comparación admite de {{min}} a {{max}} valores separados por comas, no {{number}}. No se ha descontado nada.',
  'compare.same_value':
    '«{{value}}» aparece dos veces, y la misma imagen también aparecería dos veces. Deja solo uno. No se ha descontado nada.',
  'compare.no_number':
    '«{{value}}» no es un número, y {{vary}} admite números. Escríbelos como 3, 7.5, 12. No se ha descontado nada.',
  'compare.unknown_model':
    'Easel no conoce ningún modelo «{{value}}». Elige entre {{models}}. No se ha descontado nada.',
  'compare.unknown_style':
    'Easel no conoce ningún estilo «{{value}}». `/easel styles` los muestra; {{none}} significa sin estilo. No se ha descontado nada.',
  'compare.unknown_size':
    '«{{value}}» no es un tamaño. Escribe proporciones como 16:9 o píxeles como 1024x768. No se ha descontado nada.',

  'form.allowances': 'Cupos',
  'form.pictures': 'Imágenes',
  'form.server': 'Todo el servidor',
  'form.newcomers': 'Recién llegados',
  'form.roles': 'Roles',
  'form.channels': 'Canales',
  'form.log': 'Registro',
  'form.general': 'Modelos y más',
  'form.limit': 'De {{min}} a {{max}}. Vacío: {{fallback}}',
  'form.roles_allowed': 'Roles que pueden pintar',
  'form.roles_allowed_more': 'Ninguno: pueden todos',
  'form.roles_denied': 'Roles que no pueden pintar',
  'form.roles_exempt': 'Roles exentos de cupos y tiempos de espera',
  'form.channels_allowed': 'Canales y categorías donde pintar',
  'form.channels_allowed_more': 'Ninguno: en todos',
  'form.channels_denied': 'Canales y categorías donde no pintar',
  'form.age_rule': 'Canales con restricción de edad',
  'form.log_channel': 'Canal para moderadores',
  'form.log_channel_more': 'Ninguno: sin registro',
  'form.log_kinds': 'Qué publicar',
  'form.name': '{{name}}',
  'form.models': 'Modelos',
  'form.private': 'Pintar en privado',
  'form.moderator_role': 'Rol de moderadores',
  'form.moderator_role_more': 'Sus miembros pueden pulsar los botones de moderador',
  'form.language': 'Idioma de lo que ven todos',
  'form.more_hidden': 'Los que no caben aquí se quedan como están',

  'refusal.with_reference': '{{reason}}\n-# Referencia {{reference}}',
  'refusal.operator_pause':
    'Quien gestiona este bot lo ha puesto en pausa. Inténtalo de nuevo más tarde. No se ha descontado nada.',
  'refusal.server_pause':
    'Los moderadores de este servidor han puesto Easel en pausa. Inténtalo de nuevo más tarde. No se ha descontado nada.',
  'refusal.server_pause_because':
    'Los moderadores de este servidor han puesto Easel en pausa: {{reason}}. Inténtalo de nuevo más tarde. No se ha descontado nada.',
  'refusal.suspended':
    'Los moderadores te han quitado el acceso a Easel en este servidor. No se ha descontado nada.',
  'refusal.suspended_because':
    'Los moderadores te han quitado el acceso a Easel en este servidor: {{reason}}. No se ha descontado nada.',
  'refusal.suspended_until':
    'Los moderadores te han quitado el acceso a Easel en este servidor. Podrás volver a pintar {{when}}. No se ha descontado nada.',
  'refusal.suspended_until_because':
    'Los moderadores te han quitado el acceso a Easel en este servidor: {{reason}}. Podrás volver a pintar {{when}}. No se ha descontado nada.',
  'refusal.account_age_one':
    'Para pintar en este servidor, la cuenta debe tener al menos {{count}} día. La tuya lo cumplirá {{when}}. No se ha descontado nada.',
  'refusal.account_age_other':
    'Para pintar en este servidor, la cuenta debe tener al menos {{count}} días. La tuya los cumplirá {{when}}. No se ha descontado nada.',
  'refusal.member_hours_one':
    'Los miembros pueden pintar cuando llevan {{count}} hora en este servidor. Tú podrás {{when}}. No se ha descontado nada.',
  'refusal.member_hours_other':
    'Los miembros pueden pintar cuando llevan {{count}} horas en este servidor. Tú podrás {{when}}. No se ha descontado nada.',
  'refusal.role_denied':
    'Los miembros con el rol {{role}} no pueden pintar en este servidor. No se ha descontado nada.',
  'refusal.role_needed':
    'Para pintar en este servidor hace falta uno de estos roles: {{roles}}. No se ha descontado nada.',
  'refusal.channel_denied': 'Easel no pinta en este canal. No se ha descontado nada.',
  'refusal.channel_needed':
    'En este servidor Easel solo pinta en {{channels}}. No se ha descontado nada.',
  'refusal.age_restricted':
    'En este servidor Easel solo pinta en canales normales, no en los que tienen restricción de edad. No se ha descontado nada.',
  'refusal.private_denied':
    'Este servidor quiere que todos vean todas las imágenes. Omite `private` e inténtalo de nuevo. No se ha descontado nada.',
  'refusal.largest_side':
    'Aquí puedes pedir como máximo {{max}} píxeles en el lado más largo, y esta solicitud pide {{value}}. Elige un tamaño menor. No se ha descontado nada.',
  'refusal.steps':
    'Aquí el máximo de pasos es {{max}}, y esta solicitud pide {{value}}. Elige menos. No se ha descontado nada.',
  'refusal.count':
    'Aquí el máximo de imágenes a la vez es {{max}}, y esta solicitud pide {{value}}. Elige menos. No se ha descontado nada.',
  'refusal.model_denied':
    'Este servidor no usa {{model}}. Elige uno de {{models}}. No se ha descontado nada.',
  'refusal.term':
    'Este servidor no permite {{term}} en las palabras de una imagen. Cambia el prompt e inténtalo de nuevo. No se ha descontado nada.',
  'refusal.hidden_term':
    'Algo en este prompt no está permitido en este servidor. Cambia el prompt e inténtalo de nuevo. No se ha descontado nada.',
  'refusal.terms_unread':
    'Este servidor prohíbe algunas palabras, y comparar este prompt con ellas llevaría demasiado tiempo. Escríbelo de forma más sencilla, con menos letras inusuales y repeticiones, e inténtalo de nuevo. No se ha descontado nada.',
  'refusal.cooldown_one':
    'Entre dos solicitudes hay que esperar {{count}} segundo. Inténtalo de nuevo {{when}}. No se ha descontado nada.',
  'refusal.cooldown_other':
    'Entre dos solicitudes hay que esperar {{count}} segundos. Inténtalo de nuevo {{when}}. No se ha descontado nada.',
  'refusal.waiting_jobs_one':
    'Aquí puedes tener {{count}} solicitud en cola, y ya la tienes. Inténtalo de nuevo cuando se haya pintado. No se ha descontado nada.',
  'refusal.waiting_jobs_other':
    'Aquí puedes tener {{count}} solicitudes en cola, y ya las tienes. Inténtalo de nuevo cuando se haya pintado una. No se ha descontado nada.',
  'refusal.waiting_jobs_never':
    'Aquí los miembros no pueden tener solicitudes en cola, así que no se puede aceptar ninguna tuya. No se ha descontado nada.',
  'refusal.images_per_hour':
    'Aquí tu límite de imágenes por hora es {{limit}} (disponibles: {{left}}), y esta solicitud pide {{wanted}}. Cabrá {{when}}. No se ha descontado nada.',
  'refusal.images_per_hour_never':
    'Aquí tu límite de imágenes por hora es {{limit}}, y esta solicitud pide {{wanted}}, así que no cabe nunca. No se ha descontado nada.',
  'refusal.images_per_day':
    'Aquí tu límite de imágenes en 24 horas es {{limit}} (disponibles: {{left}}), y esta solicitud pide {{wanted}}. Cabrá {{when}}. No se ha descontado nada.',
  'refusal.images_per_day_never':
    'Aquí tu límite de imágenes en 24 horas es {{limit}}, y esta solicitud pide {{wanted}}, así que no cabe nunca. No se ha descontado nada.',
  'refusal.server_images_per_minute':
    'Aquí el límite de imágenes por minuto entre todos es {{limit}} (disponibles: {{left}}), y esta solicitud pide {{wanted}}. Cabrá {{when}}. No se ha descontado nada.',
  'refusal.server_images_per_minute_never':
    'Aquí el límite de imágenes por minuto entre todos es {{limit}}, y esta solicitud pide {{wanted}}, así que no cabe nunca. No se ha descontado nada.',
  'refusal.server_images_per_day':
    'Aquí el límite de imágenes por día entre todos es {{limit}} (disponibles: {{left}}), y esta solicitud pide {{wanted}}. Cabrá {{when}}. No se ha descontado nada.',
  'refusal.server_images_per_day_never':
    'Aquí el límite de imágenes por día entre todos es {{limit}}, y esta solicitud pide {{wanted}}, así que no cabe nunca. No se ha descontado nada.',
  'refusal.server_usd_per_month_never':
    'Aquí se pueden gastar {{limit}} al mes, y esto costaría {{cost}}, así que no cabe nunca. No se ha descontado nada.',
  'refusal.server_usd_per_month':
    'Lo que queda aquí de los {{limit}} al mes no alcanza para esto. Easel volverá a pintar {{when}}; quizá quepan menos imágenes. No se ha descontado nada.',

  'moderation.suspended_summary': 'Se suspendió a {{member}} de forma indefinida.',
  'moderation.suspended_because_summary':
    'Se suspendió a {{member}} de forma indefinida: {{reason}}',
  'moderation.suspended_until_summary': 'Se suspendió a {{member}}; termina {{when}}.',
  'moderation.suspended_until_because_summary':
    'Se suspendió a {{member}}: {{reason}}. Termina {{when}}.',
  'moderation.unsuspended_summary': 'Se puso fin a la suspensión de {{member}}.',
  'moderation.allowed_once_summary': 'Se permitió una vez una solicitud rechazada de {{member}}.',
  'moderation.deleted_summary': 'Se eliminó una imagen de {{member}} en {{channel}}: {{prompt}}',

  'moderation.told_suspended':
    'Los moderadores te han quitado el acceso a Easel en el servidor de {{channel}}.',
  'moderation.told_suspended_because':
    'Los moderadores te han quitado el acceso a Easel en el servidor de {{channel}}: {{reason}}',
  'moderation.told_suspended_until':
    'Los moderadores te han quitado el acceso a Easel en el servidor de {{channel}}. Podrás volver a pintar {{when}}.',
  'moderation.told_suspended_until_because':
    'Los moderadores te han quitado el acceso a Easel en el servidor de {{channel}}: {{reason}}. Podrás volver a pintar {{when}}.',
  'moderation.told_unsuspended': 'Ya puedes volver a pintar en el servidor de {{channel}}.',
  'moderation.told_allowed_once':
    'Un moderador deja pasar una vez tu solicitud en {{channel}}. Envíala otra vez tal cual; el permiso termina {{until}}.',
  'moderation.told_allowed':
    'Un moderador ha permitido las palabras de tu solicitud en {{channel}}. Puedes enviarla otra vez.',
  'moderation.told_deleted': 'Un moderador ha eliminado tu imagen en {{channel}}: {{prompt}}',
  'moderation.told_deleted_kept':
    'Un moderador ha eliminado lo que Easel guardaba de tu imagen privada en {{channel}}, así que ya no se puede compartir: {{prompt}}',

  'moderation.entry_unknown':
    'Easel ya no conoce esta solicitud, así que no se puede permitir. No se ha cambiado nada.',
  'moderation.not_liftable':
    'Esta regla no se puede levantar para una sola solicitud: pon fin a la pausa o a la suspensión. No se ha cambiado nada.',
  'moderation.no_hit_left':
    'Esta solicitud ya no coincide con ninguno de los términos actuales. No se ha cambiado nada.',
  'moderation.hit_unclear':
    'Easel no sabe qué palabras de esta solicitud coinciden con el término. Usa `/moderation term allow` con las palabras que quieras permitir. No se ha cambiado nada.',
  'moderation.picture_unknown': 'Easel ya no conoce esta imagen. No se ha eliminado nada.',
  'moderation.picture_not_posted':
    'No hay ningún mensaje que eliminar: esta imagen se mostró solo a quien la pidió o ya no existe.',
  'moderation.delete_not_allowed':
    'Easel no puede eliminar en {{channel}}: no tiene permiso para ver ese canal. No se ha eliminado nada.',
  'moderation.delete_failed':
    'Discord no eliminó la imagen en {{channel}}. Inténtalo de nuevo en un minuto.',

  'moderation.taken_queued': 'Aceptada; en cola.',
  'moderation.taken_painting': 'Aceptada; se está pintando.',
  'moderation.taken_delivering': 'Aceptada; en camino.',
  'moderation.taken_delivered': 'Aceptada y entregada.',
  'moderation.taken_failed': 'Aceptada; no se pudo pintar.',
  'moderation.taken_refused': 'Aceptada y rechazada antes de pintarse.',
  'moderation.taken_cancelled': 'Aceptada y cancelada.',
  'moderation.taken_expired': 'Aceptada; esperó demasiado.',
  'moderation.taken_undeliverable': 'Aceptada; pintada, pero no entregada.',

  'terms.added_one': 'Se añadió {{count}} término: {{words}}',
  'terms.added_other': 'Se añadieron {{count}} términos: {{words}}',
  'terms.changed_one': 'Se cambió {{count}} término: {{words}}',
  'terms.changed_other': 'Se cambiaron {{count}} términos: {{words}}',
  'terms.removed_one': 'Se quitó {{count}} término: {{words}}',
  'terms.removed_other': 'Se quitaron {{count}} términos: {{words}}',
  'terms.allowed_one': 'Se añadió {{count}} entrada a la lista de permitidos: {{words}}',
  'terms.allowed_other': 'Se añadieron {{count}} entradas a la lista de permitidos: {{words}}',
  'terms.disallowed_one': 'Se quitó {{count}} entrada de la lista de permitidos: {{words}}',
  'terms.disallowed_other': 'Se quitaron {{count}} entradas de la lista de permitidos: {{words}}',
  'terms.bad': '{{term}}: {{reason}}',
  'terms.too_many':
    'Un servidor puede tener {{max}} términos, y con estos tendría {{total}}. Quita antes algunos. No se ha cambiado nada.',
  'terms.too_many_patterns':
    'Un servidor puede tener {{max}} patrones como `/cats?/`, y con estos tendría {{total}}. Escribe palabras o quita antes algunos. No se ha cambiado nada.',
  'terms.too_many_allowed':
    'La lista de permitidos admite {{max}} entradas, y con estas tendría {{total}}. Quita antes algunas. No se ha cambiado nada.',
  'terms.unknown':
    'No hay ningún término {{term}} en la lista. `/moderation term list` los muestra todos. No se ha cambiado nada.',
  'terms.unknown_allowed':
    '{{term}} no está en la lista de permitidos. `/moderation term list` muestra todas las entradas. No se ha cambiado nada.',
  'terms.allow_pattern':
    'La lista de permitidos admite palabras y frases, y {{term}} es un patrón. Escribe las palabras que debería dejar pasar. No se ha cambiado nada.',
  'terms.line': '{{term}}',
  'terms.line_negative': '{{term}} · también en el prompt negativo',
  'terms.line_hidden': '{{term}} · oculto en los rechazos',
  'terms.line_negative_hidden': '{{term}} · también en el prompt negativo · oculto en los rechazos',
  'terms.line_allowed': '{{term}} · permitido',
  'terms.list': 'Términos: {{terms}}. Permitidos: {{allowed}}.',
  'terms.none': 'Este servidor no prohíbe ningún término. Añade uno con `/moderation term add`.',
  'terms.test_free': 'Esto no coincide con ningún término.',
  'terms.test_unread':
    'Comparar esto con los términos del servidor llevaría demasiado tiempo: la solicitud se rechazaría.',
  'terms.test_hit': 'Esto coincide con el término {{term}}: la solicitud se rechazaría.',
  'terms.test_hit_negative':
    'También en un prompt negativo, esto coincide con el término {{term}}: la solicitud se rechazaría.',
  'terms.test_allowed':
    'Esto coincidiría con el término {{term}}, pero la lista de permitidos lo deja pasar.',

  'moderation.paused': 'Easel está en pausa en este servidor.',
  'moderation.paused_because': 'Easel está en pausa en este servidor: {{reason}}',
  'moderation.resumed': 'Easel vuelve a pintar en este servidor.',

  'moderation.whose_all': 'todos',
  'moderation.whose_joined_one': 'miembros que se unieron hace menos de {{count}} hora',
  'moderation.whose_joined_other': 'miembros que se unieron hace menos de {{count}} horas',
  'moderation.whose_young_one': 'cuentas de menos de {{count}} día',
  'moderation.whose_young_other': 'cuentas de menos de {{count}} días',
  'moderation.cancel_all_summary': 'Empezó a cancelar lo que está en cola, de {{whose}}.',
  'moderation.cancel_all_deleting_summary_one':
    'Empezó a cancelar lo que está en cola y a eliminar las imágenes de hace {{count}} minuto o menos, de {{whose}}.',
  'moderation.cancel_all_deleting_summary_other':
    'Empezó a cancelar lo que está en cola y a eliminar las imágenes de los últimos {{count}} minutos, de {{whose}}.',
  'moderation.gave_summary_one': 'Se devolvió {{count}} imagen a {{member}}.',
  'moderation.gave_summary_other': 'Se devolvieron {{count}} imágenes a {{member}}.',

  'stats.title': 'Easel en este servidor',
  'stats.pictures': 'imágenes',
  'stats.spend': 'gasto',
  'stats.refusals': 'rechazos',
  'stats.pictures_a_day': 'Imágenes por día',
  'stats.spend_a_day': 'Gasto por día',
  'stats.refusals_by_rule': 'Rechazos por regla',
  'stats.busiest_hours': 'Horas de más actividad (UTC)',
  'stats.none': 'Ninguno',
  'stats.other': 'Otras',
  'stats.shown_one': 'Hoy: imágenes {{pictures}}, gasto {{spend}}, rechazos {{refusals}}.',
  'stats.shown_other':
    'Los últimos {{count}} días: imágenes {{pictures}}, gasto {{spend}}, rechazos {{refusals}}.',
  'stats.alt': 'Gráficos de imágenes y gasto por día, rechazos por regla y horas de más actividad',

  'rule.operator_pause': 'Pausa del operador',
  'rule.server_pause': 'Pausa',
  'rule.suspension': 'Suspensión',
  'rule.account_age': 'Cuenta reciente',
  'rule.member_hours': 'Miembro nuevo',
  'rule.role': 'Rol',
  'rule.channel': 'Canal',
  'rule.age_restricted': 'Restricción de edad',
  'rule.private': 'Imagen privada',
  'rule.largest_side': 'Tamaño',
  'rule.steps': 'Pasos',
  'rule.count': 'Cantidad',
  'rule.model': 'Modelo',
  'rule.terms': 'Términos',
  'rule.cooldown': 'Tiempo de espera',
  'rule.waiting_jobs': 'Solicitudes en cola',
  'rule.images_per_hour': 'Imágenes por hora',
  'rule.images_per_day': 'Imágenes por día',
  'rule.server_images_per_minute': 'Servidor, por minuto',
  'rule.server_images_per_day': 'Servidor, por día',
  'rule.queue': 'Cola llena',
  'rule.server_usd_per_month': 'Gasto del servidor',
  'rule.budget_day': 'Presupuesto del día',
  'rule.budget_month': 'Presupuesto del mes',

  'moderation.description':
    'Palabras, miembros y raids: lo que los moderadores hacen con Easel en este servidor',
  'moderation.servers_only': 'En los mensajes directos no hay nada que moderar.',
  'moderation.moderators_only': 'Solo los moderadores de este servidor pueden hacer eso.',
  'moderation.term': 'Las palabras que nadie puede usar en un prompt',
  'moderation.term_add': 'Prohibir palabras, frases o patrones',
  'moderation.term_terms': 'gato, gato*, *gato, *gato* o /gatos?/; varios separados por comas',
  'moderation.term_negative': 'Prohibirlos también en el prompt negativo (no, si se omite)',
  'moderation.term_show': 'Decir el término al miembro rechazado (sí, si se omite)',
  'moderation.term_remove': 'Quitar términos de la lista',
  'moderation.term_listed': 'Tal como los muestra la lista; varios separados por comas',
  'moderation.term_list': 'Todos los términos y lo que pasa a pesar de ellos',
  'moderation.term_test':
    'Ver con qué término coincidiría un prompt; no se pinta ni se descuenta nada',
  'moderation.term_words': 'El prompt que quieres probar',
  'moderation.term_allow': 'Dejar pasar palabras aunque coincidan con un término',
  'moderation.term_allowed': 'Palabras o frases, como computadora; varias separadas por comas',
  'moderation.term_disallow': 'Quitar palabras de la lista de permitidos',
  'moderation.suspend':
    'Quitar a un miembro el acceso a Easel en este servidor y cancelar lo que tiene en cola',
  'moderation.suspend_member': 'A quién',
  'moderation.suspend_duration':
    'Por cuánto tiempo: 30m, 12h, 7d, 2w; de forma indefinida si se omite',
  'moderation.suspend_reason': 'Por qué; el miembro lo lee',
  'moderation.suspend_delete_hours':
    'Eliminar también las imágenes de sus últimas horas: cuántas horas',
  'moderation.unsuspend': 'Dejar que un miembro suspendido vuelva a pintar',
  'moderation.unsuspend_member': 'A quién',
  'moderation.suspended': 'Quiénes están suspendidos, hasta cuándo, por qué y por quién',
  'moderation.pause': 'No aceptar solicitudes en este servidor hasta que las reanudes',
  'moderation.pause_reason': 'Por qué; los miembros lo leen',
  'moderation.resume': 'Volver a aceptar solicitudes',
  'moderation.cancel_all':
    'Cancelar todas las solicitudes en cola de este servidor, o las de recién llegados',
  'moderation.cancel_all_delete_minutes':
    'Eliminar también las imágenes de los últimos minutos: cuántos minutos',
  'moderation.cancel_all_joined_within_hours':
    'Solo de miembros que se unieron hace menos de estas horas',
  'moderation.cancel_all_account_younger_than_days':
    'Solo de miembros cuya cuenta tiene menos de estos días',
  'moderation.give': 'Devolver imágenes a un miembro: las últimas ya no cuentan',
  'moderation.give_member': 'A quién',
  'moderation.give_images': 'Cuántas',
  'moderation.audit':
    'Lo que ocurrió aquí: solicitudes, rechazos, cambios y acciones de moderadores',
  'moderation.audit_member': 'A quién afecta o quién lo hizo',
  'moderation.audit_rule': 'Rechazos por esta regla',
  'moderation.audit_kind': 'Entradas de este tipo',
  'moderation.audit_reference': 'La referencia que muestra un rechazo',
  'moderation.audit_csv': 'Como archivo para una hoja de cálculo',
  'moderation.stats': 'Un gráfico de imágenes, gasto, rechazos y horas de más actividad',
  'moderation.stats_days': 'Cuántos días atrás (30 si se omite)',
  'moderation.kind_refusal': 'Rechazos',
  'moderation.kind_accepted': 'Solicitudes aceptadas',
  'moderation.kind_change': 'Cambios de ajustes',
  'moderation.kind_action': 'Lo que hicieron los moderadores',
  'moderation.kind_report': 'Reportes',
  'moderation.kind_question': 'Preguntas a los moderadores',

  'moderation.bad_duration':
    'Easel no entiende la duración {{duration}}. Escríbela como `30m`, `12h`, `7d` o `2w`, de un minuto a diez años, u omítela para que sea indefinida. No se ha cambiado nada.',
  'moderation.replaced': 'Esto sustituye a una suspensión anterior.',
  'moderation.member_told': 'Se le avisó por mensaje directo.',
  'moderation.member_not_told':
    'No acepta mensajes directos de Easel: lo leerá en su próxima solicitud.',
  'moderation.not_suspended':
    '{{member}} no tiene ninguna suspensión aquí. No se ha cambiado nada.',
  'moderation.none_suspended': 'No hay nadie suspendido en este servidor.',
  'moderation.suspended_list_one': '{{count}} miembro suspendido:',
  'moderation.suspended_list_other': '{{count}} miembros suspendidos:',
  'moderation.suspended_line': '{{member}} · {{end}} · por {{moderator}}',
  'moderation.suspended_line_because': '{{member}} · {{end}} · por {{moderator}}: {{reason}}',
  'moderation.for_good': 'indefinida',
  'moderation.ends': 'termina {{when}}',
  'moderation.erased_member': 'alguien cuyos datos se borraron',
  'moderation.none_cancelled': 'No había solicitudes en cola.',
  'moderation.cancelled_one': 'Se canceló {{count}} solicitud en cola.',
  'moderation.cancelled_other': 'Se cancelaron {{count}} solicitudes en cola.',
  'moderation.none_deleted': 'No quedaban imágenes de ese tiempo que eliminar.',
  'moderation.deleted_one': 'Se eliminó {{count}} mensaje con imágenes.',
  'moderation.deleted_other': 'Se eliminaron {{count}} mensajes con imágenes.',
  'moderation.gone_one': '{{count}} mensaje ya no existía.',
  'moderation.gone_other': '{{count}} mensajes ya no existían.',
  'moderation.not_allowed_one':
    'No se pudo eliminar {{count}} mensaje: Easel ya no tiene permiso para ver su canal.',
  'moderation.not_allowed_other':
    'No se pudieron eliminar {{count}} mensajes: Easel ya no tiene permiso para ver sus canales.',
  'moderation.not_deleted_one':
    'No se pudo eliminar {{count}} mensaje: Discord no lo hizo. Inténtalo de nuevo en un minuto.',
  'moderation.not_deleted_other':
    'No se pudieron eliminar {{count}} mensajes: Discord no lo hizo. Inténtalo de nuevo en un minuto.',
  'moderation.pause_hint':
    'Lo que ya está en cola se sigue pintando: `/moderation cancel-all` lo cancela. `/moderation resume` pone fin a la pausa.',
  'moderation.nothing_to_give':
    'Ninguna imagen de {{member}} cuenta en las últimas 24 horas: no hay nada que devolver. No se ha cambiado nada.',
  'moderation.left_per_hour': 'Disponibles en esta hora: {{left}} de {{limit}}.',
  'moderation.left_per_day': 'Disponibles en 24 horas: {{left}} de {{limit}}.',
  'moderation.left_unlimited': 'Nada limita cuántas puede tener.',
  'moderation.audit_none': 'No hay entradas así.',
  'moderation.audit_page': 'Lo que ocurrió aquí, lo más reciente primero. Página {{page}}.',
  'moderation.audit_rows_one': '{{count}} entrada.',
  'moderation.audit_rows_other': '{{count}} entradas.',
  'moderation.audit_cut':
    'Las {{max}} entradas más recientes; hay más. Acota por miembro, regla o tipo para ver otras anteriores.',
  'moderation.words': '{{words}}',
  'moderation.entry_refusal':
    '{{when}} · rechazo a {{member}} ({{rule}}): {{prompt}} · {{reference}}',
  'moderation.entry_accepted':
    '{{when}} · solicitud de {{member}}: {{prompt}} · {{summary}} · {{reference}}',
  'moderation.entry_done': '{{when}} · {{moderator}}: {{summary}} · {{reference}}',
  'moderation.entry_asked': '{{when}} · {{member}}: {{summary}} · {{reference}}',
  'button.change_picture': 'Cambiar los de la imagen',
  'button.change_showing': 'Cambiar quién la ve',
  'button.previous': 'Anterior',
  'button.next': 'Siguiente',

  'event.unreadable': 'Una entrada que esta versión de Easel no puede leer.',

  'log.refusal': '**Rechazo** · {{member}} en {{channel}} · {{when}}',
  'log.picture_one': '**Imagen** · {{member}} en {{channel}} · {{when}}',
  'log.picture_other': '**{{count}} imágenes** · {{member}} en {{channel}} · {{when}}',
  'log.private_picture_one': '**Imagen privada** · {{member}} en {{channel}} · {{when}}',
  'log.private_picture_other':
    '**{{count}} imágenes privadas** · {{member}} en {{channel}} · {{when}}',
  'log.change': '**Ajustes** · {{actor}} · {{when}}',
  'log.action': '**Moderación** · {{actor}} · {{when}}',
  'log.report':
    '**Reporte** · una imagen de {{member}} en {{channel}}, reportada por {{actor}} · {{when}}',
  'log.question': '**Pregunta a un moderador** · {{member}} en {{channel}} · {{when}}',
  'log.somebody': 'alguien',
  'log.somewhere': 'este servidor',
  'log.prompt': '> {{words}}',
  'log.negative_prompt': '> **Sin:** {{words}}',
  'log.reference': '-# Referencia {{reference}}',
  'log.reported': 'No se indicó ningún motivo.',
  'log.reported_because': 'Motivo: {{reason}}',
  'log.alt': 'Lo que se pintó, en pequeño',
  'log.painted': 'Se entregaron imágenes.',
  'log.shared': 'Se compartieron imágenes que solo había visto quien las pidió.',
  'log.deleted': '✓ Eliminada por {{moderator}} {{when}}',
  'log.suspended': '✓ Suspensión impuesta por {{moderator}} {{when}}',
  'log.allowed': '✓ Permitida una vez por {{moderator}} {{when}}',
  'log.allowed_term': '✓ Entrada añadida a la lista de permitidos por {{moderator}} {{when}}',
  'log.button_delete': 'Eliminar',
  'log.button_suspend': 'Suspender',
  'log.button_allow': 'Permitir una vez',
  'log.button_allow_term': 'Añadir a permitidos',
  'log.problem_not_allowed':
    'Easel no tiene permiso para escribir en {{channel}}. Permítele ver el canal, enviar mensajes y adjuntar archivos allí, o elige otro. Las entradas esperan.',
  'log.problem_gone': 'El canal de registro ya no existe. Elige otro. Las entradas esperan.',
  'log.problem_refused':
    'Discord no acepta mensajes de Easel en {{channel}}. Elige otro canal para el registro. Las entradas esperan.',

  'log.not_moderator':
    'Solo los moderadores de este servidor pueden hacer eso. No se ha cambiado nada.',
  'log.entry_unknown': 'Easel ya no sabe de qué trata esta entrada. No se ha cambiado nada.',
  'log.already': 'Esto ya está hecho. {{act}}',
  'log.under_way': 'Otro moderador lo está haciendo en este momento. No se ha cambiado nada.',
  'log.nobody': 'Easel ya no sabe de quién era esto. No se ha cambiado nada.',
  'log.delete_done':
    'Se ha eliminado la imagen de {{member}}. Easel se lo dirá por mensaje directo, si los acepta.',
  'log.delete_done_kept':
    'Easel ha eliminado el archivo que guardaba de la imagen privada de {{member}}: ya no se puede compartir. Lo que Discord todavía le muestra solo a esa persona está fuera del alcance de Easel. Easel se lo dirá por mensaje directo, si los acepta.',
  'log.allow_done':
    'Esta solicitud de {{member}} pasa una vez, en un plazo de 24 horas. Easel se lo dirá por mensaje directo, si los acepta.',
  'log.allow_done_before': 'Esta solicitud de {{member}} ya se había dejado pasar.',
  'log.allow_term_done':
    'Ya en la lista de permitidos: {{words}}. Easel se lo dirá a {{member}} por mensaje directo, si los acepta.',
  'log.suspend_title': 'Suspender a un miembro',
  'log.suspend_duration': 'Por cuánto tiempo',
  'log.suspend_hour': '1 hora',
  'log.suspend_day': '1 día',
  'log.suspend_week': '7 días',
  'log.suspend_month': '30 días',
  'log.suspend_forever': 'De forma indefinida',
  'log.suspend_reason': 'Motivo',
  'log.suspend_reason_hint': 'El miembro lo lee',
  'log.suspend_delete': 'Eliminar sus imágenes',
  'log.suspend_keep': 'Ninguna',
  'log.suspend_delete_hour': 'Las de la última hora',
  'log.suspend_delete_day': 'Las de las últimas 24 horas',
  'log.suspend_unreadable':
    'Easel no puede leer este formulario. Pulsa Suspender otra vez. No se ha cambiado nada.',
  'log.suspend_done': 'Se ha suspendido a {{member}} de forma indefinida.',
  'log.suspend_done_until': 'Se ha suspendido a {{member}}; termina {{when}}.',
  'log.suspend_swept':
    'Solicitudes canceladas: {{cancelled}}. Imágenes eliminadas: {{removed}}; no se pudieron eliminar: {{left}}.',
  'log.suspend_answer': '{{head}} {{told}}\n{{swept}}',
  'log.suspend_told': 'Se le ha avisado por mensaje directo.',
  'log.suspend_untold': 'No acepta mensajes directos; lo leerá la próxima vez que pinte.',

  'log.ask_unknown':
    'Easel ya no conoce esta solicitud, así que no se puede preguntar por ella a ningún moderador.',
  'log.asked': 'Los moderadores tienen tu pregunta en su registro. Su referencia es {{reference}}.',
  'log.asked_before': 'Los moderadores ya tienen tu pregunta. Su referencia es {{reference}}.',
  'log.asked_too_many_one':
    'Aquí puedes preguntar a los moderadores por {{count}} solicitud por hora. Inténtalo de nuevo más tarde, o pregunta tú a alguno de ellos y dale la referencia {{reference}}.',
  'log.asked_too_many_other':
    'Aquí puedes preguntar a los moderadores por {{count}} solicitudes por hora. Inténtalo de nuevo más tarde, o pregunta tú a alguno de ellos y dale la referencia {{reference}}.',
  'log.asked_nowhere':
    'Este servidor no tiene un registro donde sus moderadores puedan leer esto. Pregunta tú a alguno de ellos y dale la referencia {{reference}}: `/moderation audit` la encuentra.',
  'log.asked_unwritable':
    'En este momento Easel no puede escribir en el registro de los moderadores; lo volverá a intentar. Si tienes prisa, pregunta tú a alguno de ellos y dale la referencia {{reference}}.',

  'log.report_unknown':
    'Esta no es ninguna de las imágenes que Easel ha publicado en este servidor, así que no se puede reportar aquí. Para reportar un mensaje a Discord, usa su propio «Reportar mensaje».',
  'log.report_title': 'Reportar esta imagen',
  'log.report_reason': 'Cuál es el problema',
  'log.report_reason_hint': 'Los moderadores de este servidor lo leen, y quién lo escribió',
  'log.report_known': 'Ya has reportado esta imagen. Gracias.',
  'log.report_too_many_one':
    'Puedes reportar {{count}} imagen por hora. Inténtalo de nuevo más tarde.',
  'log.report_too_many_other':
    'Puedes reportar {{count}} imágenes por hora. Inténtalo de nuevo más tarde.',
  'log.report_done': 'Gracias. Los moderadores encontrarán tu reporte en su registro.',
  'log.report_nowhere':
    'Gracias. Este servidor no tiene un registro donde sus moderadores puedan leer esto: díselo a alguno de ellos y dale la referencia {{reference}}.',
  'log.report_unwritable':
    'Gracias. En este momento Easel no puede escribir en el registro de los moderadores; lo volverá a intentar. Si es urgente, díselo a alguno de ellos y dale la referencia {{reference}}.',

  'queue.title': 'Tus solicitudes aquí',
  'queue.none': 'No tienes solicitudes en cola aquí.',
  'queue.busy': 'Pintándose: {{calling}}. En cola: {{waiting}}.',
  'queue.paused': 'Easel está en pausa. El próximo intento será {{when}}.',
  'queue.waiting': '{{prompt}} · puesto {{place}}, empieza {{when}}',
  'queue.painting': '{{prompt}} · pintándose',
  'queue.delivering': '{{prompt}} · en camino',
  'queue.undeliverable': '{{prompt}} · ya pintada, pero no se pudo entregar',
  'queue.cancelled':
    'Cancelada. Las imágenes que aún no se habían pintado no se descuentan del cupo de nadie.',
  'easel.description': 'Tus solicitudes, lo que puedes pintar y lo que Easel sabe de ti',
  'easel.help':
    'Qué hace Easel y qué te queda, con ejemplos que se pintan con solo pulsar un botón',
  'easel.styles': 'Lo que cada estilo añade a un prompt: los de este servidor y los de Easel',
  'easel.styles_search': 'Parte de un nombre o de las palabras',
  'easel.defaults': 'Lo que Easel usa cuando omites una opción, en todos los servidores',
  'easel.defaults_clear': 'Quitar uno de tus valores predeterminados, o todos',
  'easel.queue': 'Tus imágenes en cola, con botones para cancelar, y cuánto trabajo tiene el bot',
  'easel.usage': 'Qué te queda aquí, cuándo se libera más y cuánto has usado este mes',
  'easel.recipe': 'Buscar la receta de una imagen: por su archivo, su id o un enlace a su mensaje',
  'easel.recipe_file':
    'El archivo de una imagen, de Easel o de otra herramienta de Stable Diffusion',
  'easel.recipe_id': 'Los 22 caracteres que siguen a «id» debajo de una imagen',
  'easel.recipe_link': 'Copiar enlace del mensaje, en el menú del mensaje que muestra la imagen',
  'easel.history': 'Tus imágenes aquí: revísalas, búscalas, compártelas y elimínalas',
  'easel.history_text': 'Palabras del prompt',
  'easel.history_model': 'Imágenes de este modelo',
  'easel.history_month': 'Imágenes de este mes (UTC), como 2026-11',
  'easel.history_member': 'Para moderadores: lo que este miembro ha pintado en este servidor',
  'easel.privacy': 'Lo que Easel sabe de ti',
  'easel.privacy_export': 'Todo lo que Easel sabe de ti, en un archivo',
  'easel.privacy_delete': 'Borrar lo que Easel sabe de ti; antes se te pregunta',
  'easel.privacy_messages': 'Quitar también los mensajes que muestran tus imágenes y prompts',

  'help.title': '### Easel pinta lo que describes',
  'help.imagine':
    'Escribe `/imagine` y di qué quieres ver. La imagen llega a este canal, con la semilla que la repite.',
  'help.blocked': 'En este momento no puedes pintar aquí: `/easel usage` dice por qué.',
  'help.left': '{{window}} `/easel usage` muestra todos los límites.',
  'help.channels': 'Easel solo pinta en {{channels}}.',
  'help.examples':
    '**Prueba uno:** se pinta con solo pulsarlo y cuenta como cualquier solicitud tuya.',
  'help.example_fox': 'Zorro en una taza de té',
  'help.example_lighthouse': 'Faro al anochecer',
  'help.example_greenhouse': 'Invernadero en Marte',
  'help.example_clockmaker': 'Viejo relojero',
  'help.gone_example':
    'Easel ya no tiene ese ejemplo. Usa `/easel help` para ver los actuales. No se ha descontado nada.',
  'help.again':
    'Debajo de una imagen, **Otra versión** pinta las mismas palabras con una semilla nueva, y **Remezclar** te deja cambiarlas antes. Las mismas palabras, ajustes y semilla dan la misma imagen.',
  'help.settings':
    '-# Gestionas este servidor: `/settings view` muestra lo que rige, con formularios para cambiarlo.',
  'help.moderation':
    '-# Moderas aquí: `/moderation` ofrece términos, suspensiones, la pausa y lo que ha ocurrido.',

  'usage.title': '**Lo que puedes pintar aquí**',
  'usage.paused_everywhere':
    'En este momento, quien gestiona este bot no acepta solicitudes en ninguna parte.',
  'usage.paused_here': 'Los moderadores han puesto Easel en pausa aquí.',
  'usage.suspended': 'Los moderadores te han quitado el acceso a Easel aquí de forma indefinida.',
  'usage.suspended_until':
    'Los moderadores te han quitado el acceso a Easel aquí. Podrás volver a pintar {{when}}.',
  'usage.suspended_because': 'Motivo: {{reason}}',
  'usage.newcomer': 'Acabas de llegar. Podrás pintar aquí {{when}}.',
  'usage.exhausted':
    'El presupuesto de este bot no alcanza para una imagen. Easel volverá a pintar {{when}}.',
  'usage.exempt':
    'Uno de tus roles te exime de los cupos y el tiempo de espera del servidor: para ti solo rige el máximo que permite quien gestiona el bot.',
  'usage.unlimited': 'No se te aplica ningún límite.',
  'usage.images_per_hour': 'Tus imágenes en una hora',
  'usage.images_per_day': 'Tus imágenes en 24 horas',
  'usage.server_images_per_minute': 'Imágenes de todos en un minuto',
  'usage.server_images_per_day': 'Imágenes de todos hoy (UTC)',
  'usage.window': '{{window}}: {{left}} de {{limit}} disponibles.',
  'usage.window_frees':
    '{{window}}: {{left}} de {{limit}} disponibles; la próxima se libera {{when}}.',
  'usage.month_left_one':
    'El presupuesto de este mes para todos alcanza aproximadamente para {{count}} imagen más. Se renueva {{when}}.',
  'usage.month_left_other':
    'El presupuesto de este mes para todos alcanza aproximadamente para {{count}} imágenes más. Se renueva {{when}}.',
  'usage.month_used_up':
    'El presupuesto de este mes para todos se ha agotado. Se renueva {{when}}.',
  'usage.cooldown_one': 'Entre dos solicitudes: {{count}} segundo. Puedes pedir ahora.',
  'usage.cooldown_other': 'Entre dos solicitudes: {{count}} segundos. Puedes pedir ahora.',
  'usage.cooldown_until_one':
    'Entre dos solicitudes: {{count}} segundo. Podrás volver a pedir {{when}}.',
  'usage.cooldown_until_other':
    'Entre dos solicitudes: {{count}} segundos. Podrás volver a pedir {{when}}.',
  'usage.waiting_jobs': 'Tus solicitudes en cola: {{used}} de {{limit}}.',
  'usage.count_one': 'En una solicitud: {{count}} imagen como máximo.',
  'usage.count_other': 'En una solicitud: {{count}} imágenes como máximo.',
  'usage.largest_side': 'Lado más largo: {{max}} píxeles como máximo.',
  'usage.steps_one': 'Refinado: {{count}} paso como máximo.',
  'usage.steps_other': 'Refinado: {{count}} pasos como máximo.',
  'usage.none': 'Este mes (UTC) no has tenido ninguna imagen aquí.',
  'usage.total_one':
    'Este mes (UTC) has tenido {{count}} imagen aquí. A quien gestiona este bot le ha costado {{price}}.',
  'usage.total_other':
    'Este mes (UTC) has tenido {{count}} imágenes aquí. A quien gestiona este bot le han costado {{price}}.',
  'usage.model_one': '- {{model}}: {{count}} imagen, {{price}}',
  'usage.model_other': '- {{model}}: {{count}} imágenes, {{price}}',

  'privacy.exported':
    'Todo lo que Easel sabe de ti, en todos los servidores. Solicitudes: {{requests}}; entradas que los moderadores pueden consultar: {{entries}}; solicitudes que un moderador dejó pasar: {{passes}}; suspensiones: {{suspensions}}. Nadie más ve este mensaje.',
  'privacy.exported_in_part':
    'No todo cabe en un archivo que Discord acepte aquí: falta lo más antiguo. Quien gestiona este bot puede darte el resto.',
  'privacy.ask':
    '**¿Borrar lo que Easel sabe de ti, en todos los servidores?** Se cancelan las solicitudes en cola. Desaparecen los prompts, los ajustes, las semillas, las imágenes que te esperan y lo que los moderadores podían consultar sobre ti. Los botones de tus imágenes dejan de funcionar. Esto no se puede deshacer.',
  'privacy.ask_messages':
    'También se quitan los mensajes que muestran tus imágenes o informan a los moderadores de tus solicitudes.',
  'privacy.ask_no_messages':
    'Los mensajes publicados se quedan. Para que se quiten, usa en su lugar `/easel privacy delete messages:True`: después Easel ya no sabrá cuáles eran tuyos.',
  'privacy.ask_stays':
    'Durante 24 horas como máximo, Easel sigue contando las imágenes que acabas de recibir, y las suspensiones duran hasta que terminan: ambas cosas sin tu nombre, bajo un código hecho con una clave secreta.',
  'privacy.backups_unknown':
    'Quien gestiona este bot no ha dicho cuánto tiempo se guardan las copias de seguridad.',
  'privacy.backups_none': 'Quien gestiona este bot no guarda copias de seguridad.',
  'privacy.backups_one':
    'Las copias de seguridad de la base de datos se guardan durante {{count}} día: hasta entonces puedes figurar en alguna de ellas.',
  'privacy.backups_other':
    'Las copias de seguridad de la base de datos se guardan durante {{count}} días: hasta entonces puedes figurar en alguna de ellas.',
  'privacy.erased':
    '**Borrado:** solicitudes: {{requests}}, con sus imágenes: {{pictures}}; entradas que los moderadores podían consultar: {{entries}}; solicitudes que un moderador dejó pasar: {{passes}}. Canceladas antes: {{cancelled}}.',
  'privacy.messages_stay': 'Los mensajes publicados se han quedado, como querías.',
  'privacy.messages_removed_one': 'Mensajes quitados: {{count}}.',
  'privacy.messages_removed_other': 'Mensajes quitados: {{count}}.',
  'privacy.messages_left_one':
    'Todavía queda {{count}} mensaje. Easel lo seguirá intentando durante una semana; si ya no puede ver el canal, pídeselo a un moderador de allí.',
  'privacy.messages_left_other':
    'Todavía quedan {{count}} mensajes. Easel lo seguirá intentando durante una semana; si ya no puede ver el canal, pídeselo a un moderador de allí.',
  'privacy.messages_private':
    'Lo que solo tú podías ver, y lo que Easel te envió porque no había otra forma, no lo puede quitar: elimínalo o descártalo tú.',
  'privacy.stays_pictures_one':
    '**Se queda:** que {{count}} imagen cuenta para los límites, bajo un código en lugar de tu nombre. Desaparece {{when}}.',
  'privacy.stays_pictures_other':
    '**Se queda:** que {{count}} imágenes cuentan para los límites, bajo un código en lugar de tu nombre. Lo último desaparece {{when}}.',
  'privacy.stays_suspensions_one':
    '**Se queda:** {{count}} suspensión con su motivo, bajo un código en lugar de tu nombre, hasta que termine.',
  'privacy.stays_suspensions_other':
    '**Se quedan:** {{count}} suspensiones con sus motivos, bajo un código en lugar de tu nombre, hasta que terminen.',
  'privacy.stays_requests_one':
    '**Sin borrar:** {{count}} solicitud todavía estaba en curso. Usa el comando otra vez en unos minutos.',
  'privacy.stays_requests_other':
    '**Sin borrar:** {{count}} solicitudes todavía estaban en curso. Usa el comando otra vez en unos minutos.',
  'privacy.stays_spend': '**Se queda:** lo que han costado las imágenes, que no dice nada de ti.',
  'privacy.erased_member': 'alguien que borró sus datos',

  'failure.expired':
    'Esta imagen esperó demasiado su turno y se abandonó. Inténtalo de nuevo más tarde. No se ha descontado de tu cupo.',
  'failure.over_budget':
    'El presupuesto de este bot se agotó antes de que llegara tu turno. Inténtalo de nuevo más tarde. No se ha descontado de tu cupo.',
  'failure.over_budget_until':
    'El presupuesto de este bot se agotó antes de que llegara tu turno. Easel volverá a pintar {{when}}. No se ha descontado de tu cupo.',
  'failure.over_server_budget':
    'El presupuesto de aquí se agotó antes de que llegara tu turno. Inténtalo de nuevo más tarde. No se ha descontado de tu cupo.',
  'failure.over_server_budget_until':
    'El presupuesto de aquí se agotó antes de que llegara tu turno. Easel volverá a pintar {{when}}. No se ha descontado de tu cupo.',
  'failure.not_here':
    'Este servidor no permite que Easel pinte en este canal. Inténtalo en otro. No se ha descontado de tu cupo.',
  'failure.lost':
    'La imagen se pintó, pero el bot ha perdido su archivo. Pídela otra vez. No se ha descontado de tu cupo.',
  'failure.kept':
    'Tu imagen está pintada, pero Discord no la acepta aquí. Se guarda durante un día: mira en `/easel queue`.',
  'failure.undelivered':
    'Discord no acepta esta imagen en este momento. Sigue guardada; inténtalo de nuevo más tarde.',
  'failure.rejected':
    'El servicio de imágenes no aceptó esta solicitud. Cambia el prompt o los ajustes e inténtalo de nuevo. No se ha descontado de tu cupo.',
  'failure.too_large':
    'Esta solicitud era demasiado grande para el servicio de imágenes. Acorta el prompt e inténtalo de nuevo. No se ha descontado de tu cupo.',
  'failure.unauthorized':
    'El servicio de imágenes no acepta la cuenta de este bot en este momento. Solo puede arreglarlo quien gestiona el bot; inténtalo de nuevo más tarde. No se ha descontado de tu cupo.',
  'failure.out_of_credit':
    'Este bot ha agotado su crédito en el servicio de imágenes. Solo puede arreglarlo quien gestiona el bot; inténtalo de nuevo mañana. No se ha descontado de tu cupo.',
  'failure.rate_limited':
    'El servicio de imágenes está recibiendo demasiadas solicitudes. Inténtalo de nuevo en un minuto. No se ha descontado de tu cupo.',
  'failure.rate_limited_until':
    'El servicio de imágenes está recibiendo demasiadas solicitudes. Inténtalo de nuevo {{when}}. No se ha descontado de tu cupo.',
  'failure.overloaded':
    'El servicio de imágenes está sobrecargado. Inténtalo de nuevo en unos minutos. No se ha descontado de tu cupo.',
  'failure.overloaded_until':
    'El servicio de imágenes está sobrecargado. Inténtalo de nuevo {{when}}. No se ha descontado de tu cupo.',
  'failure.server_error':
    'El servicio de imágenes tuvo un error interno. Inténtalo de nuevo en unos minutos. No se ha descontado de tu cupo.',
  'failure.timed_out':
    'El servicio de imágenes tardó demasiado en responder. Inténtalo de nuevo en unos minutos. No se ha descontado de tu cupo.',
  'failure.unreachable':
    'No se pudo contactar con el servicio de imágenes o se cortó la conexión. Inténtalo de nuevo en unos minutos. No se ha descontado de tu cupo.',
  'failure.not_a_picture':
    'El servicio de imágenes envió algo que no es una imagen completa. Inténtalo de nuevo ahora. No se ha descontado de tu cupo.',
  'failure.interrupted':
    'Easel se reinició antes de terminar esta imagen. Pídela otra vez. No se ha descontado de tu cupo.',
  'failure.bug':
    'Algo salió mal dentro de Easel. Quien lo gestiona puede averiguar más con la referencia {{reference}}.',
};
