import type { Catalogue } from './catalogue.ts';

export const FR: Catalogue = {
  'imagine.description': 'Peindre une image à partir de tes mots',
  'imagine.prompt':
    'Ce qu’il faut peindre. Options possibles à la fin : --ar 16:9 --seed 5 --no fog',
  'imagine.negative_prompt': 'Ce qui ne doit pas apparaître dans l’image',
  'imagine.style': 'Un style pour la touche finale : tape pour chercher',
  'imagine.aspect_ratio': 'Le format de l’image (1:1 par défaut)',
  'imagine.width': 'Largeur en pixels, 256 à 2048 ; l’emporte sur le format',
  'imagine.height': 'Hauteur en pixels, 256 à 2048 ; l’emporte sur le format',
  'imagine.model': 'Qui peint : chaque modèle a son allure et son prix',
  'imagine.steps': 'Combien d’étapes pour affiner : jusqu’à 20, avec FLUX jusqu’à 8',
  'imagine.guidance': 'À quel point suivre le prompt, 1 à 30 (7,5 par défaut)',
  'imagine.seed': 'Un nombre qui reproduit une image à l’identique ; nouveau par défaut',
  'imagine.count': 'Combien d’images, avec des seeds qui se suivent',
  'imagine.spoiler': 'Masquer l’image et le prompt jusqu’à ce qu’on clique',
  'imagine.private': 'Ne montrer l’image qu’à toi',

  'reply.negative_prompt': '**Sans :** {{words}}',
  'reply.alt': 'Image {{number}} sur {{total}}, seed {{seed}}',
  'reply.alt_without_seed': 'Image {{number}} sur {{total}}',
  'reply.reduced':
    '-# Discord n’accepte pas de fichiers aussi lourds que ces images, elles ont donc été réduites.',
  'reply.wordless': '-# Le prompt n’est pas affiché : un filtre de ce serveur s’y oppose.',
  'reply.private':
    '-# Ce message n’est visible que par toi ; les modérateurs de ce serveur peuvent voir l’image dans leur journal, s’ils en tiennent un.',
  'reply.shared': '-# Partagé par {{member}} ; personne d’autre ne l’avait vu jusque-là.',
  'reply.first':
    '-# La première image d’Easel sur ce serveur : tout le monde peut en demander une avec `/imagine`. `/easel help` en dit plus, avec des exemples à peindre d’un clic.',
  'reply.ready': '{{member}}, ton image est prête.',
  'reply.undelivered_one':
    '{{count}} demande de ta part n’a pas pu être livrée tout à l’heure. Elle est conservée un jour.',
  'reply.undelivered_other':
    '{{count}} demandes de ta part n’ont pas pu être livrées tout à l’heure. Elles sont conservées un jour.',
  'reply.missing_one': 'L’image avec la seed {{seeds}} manque. {{reason}}',
  'reply.missing_other': 'Les images avec les seeds {{seeds}} manquent. {{reason}}',
  'reply.missing_compared_one': 'L’image avec {{labels}} manque. {{reason}}',
  'reply.missing_compared_other': 'Les images avec {{labels}} manquent. {{reason}}',
  'reply.missing_without_seed_one': '{{count}} image manque. {{reason}}',
  'reply.missing_without_seed_other': '{{count}} images manquent. {{reason}}',

  'picture.choose': 'Choisis une image…',
  'picture.which': 'Laquelle de ces images ?',
  'picture.title': '**Image {{number}} sur {{total}}** · seed {{seed}}',
  'picture.title_without_seed': '**Image {{number}} sur {{total}}**',
  'picture.option': 'Image {{number}} · seed {{seed}}',
  'picture.option_compared': 'Image {{number}} · {{label}}',
  'picture.option_without_seed': 'Image {{number}}',

  'remix.title': 'Remix',
  'remix.prompt': 'Prompt',
  'remix.prompt_more': 'Options possibles à la fin, comme --steps 10 --count 2',
  'remix.negative_prompt': 'Sans',
  'remix.model': 'Modèle',
  'remix.size': 'Taille',
  'remix.seed': 'Seed',
  'remix.seed_more':
    'Vide : une nouvelle. Avec une autre taille ou un autre modèle, la même seed donne une autre image.',

  'reply.reroll_of': '-# Relance de [cette image]({{link}})',
  'reply.remix_of': '-# Remix de [cette image]({{link}})',
  'reply.reproduction_of': '-# Reproduction de [cette image]({{link}})',
  'reply.missing_from': '-# Ce qui manquait à [ces images]({{link}})',
  'reply.enlarged_from': '-# Agrandie à partir de [cette image]({{link}})',
  'reply.remix_size': '-# Autre taille : l’image est différente, même avec la même seed.',
  'reply.remix_model': '-# Autre modèle : l’image est différente, même avec la même seed.',
  'reply.remix_left_out':
    '-# {{model}} n’accepte pas de prompt négatif, il a donc été laissé de côté.',
  'reply.reproduced_bytes': '-# La même image, octet pour octet.',
  'reply.reproduced_pixels': '-# Les mêmes pixels ; le fichier diffère.',
  'reply.reproduced_differently':
    '-# Pas la même image : aujourd’hui, le service d’images peint cette demande autrement.',
  'reply.reproduced_unknown': '-# L’original ne peut plus être comparé.',

  'enlarge.label': '-# Agrandie à {{width}}×{{height}}, sans être repeinte.',
  'enlarge.under_way':
    'Easel agrandit déjà une image pour toi. Attends qu’elle soit là, puis clique de nouveau. Rien n’a été décompté.',
  'enlarge.age_restricted':
    'Cela vient d’un salon soumis à une limite d’âge et ne peut être agrandi que dans ce type de salon. Rien n’a été publié.',
  'enlarge.not_here':
    'Ce serveur ne laisse pas Easel travailler dans le salon de ce fil. Rien n’a été décompté.',
  'enlarge.gone':
    'Le fichier de cette image n’existe plus, elle ne peut donc pas être agrandie. Sa recette permet encore de la refaire. Rien n’a été décompté.',
  'enlarge.not_allowed':
    'Easel ne peut pas lire le message de cette image. Il lui faut la permission « Voir les anciens messages » à cet endroit. Rien n’a été décompté.',
  'enlarge.unreachable':
    'Discord n’a pas rendu l’image. Réessaie dans une minute. Rien n’a été décompté.',
  'enlarge.too_large':
    'Cette image est trop grande pour être agrandie : Discord refuserait le fichier. Rien n’a été décompté.',
  'enlarge.unreadable':
    'Le fichier de cette image est illisible, elle ne peut donc pas être agrandie. Rien n’a été décompté.',
  'enlarge.failed':
    'Discord n’a pas accepté l’image agrandie. Réessaie dans une minute. Rien n’a été décompté.',

  'recipe.values': '**Réglages :** {{values}}',
  'recipe.line': 'Pour la repeindre ailleurs, copie cette ligne :',
  'recipe.in_file': 'Tout est dans le fichier, avec la ligne `/imagine` à copier.',
  'recipe.too_large':
    'Ce fichier est trop lourd pour y chercher une recette. Essaies-en un de 25 Mo au plus.',
  'recipe.not_a_picture':
    'Ce fichier n’est pas une image PNG, JPEG ou WebP, il ne contient donc pas de recette. Essaie le fichier d’origine.',
  'recipe.none':
    'Cette image ne porte pas de recette. Les applications et les sites la retirent souvent ; essaie le fichier tel qu’il a été enregistré au départ.',
  'recipe.not_in_message':
    'Ce message ne montre pas de recette complète : ses mots ont été omis, ou il n’est pas d’Easel.',
  'recipe.no_prompt':
    'La recette a été trouvée, mais elle n’a pas de prompt : l’image ne peut pas être repeinte.',
  'recipe.from_books': '-# D’après les registres de ce bot : exactement ce qui a été demandé.',
  'recipe.from_text': '-# D’après le texte du message.',
  'recipe.from_text_shortened':
    '-# D’après le texte du message, qui montre les mots abrégés : la recette complète n’est pas accessible d’ici.',
  'recipe.from_file':
    '-# D’après les données du fichier, écrites par Easel : exactement ce qui a été demandé.',
  'recipe.from_file_of': '-# D’après les données du fichier, telles que {{tool}} les écrit.',
  'recipe.of_one_file_one': '-# Ce message montre {{count}} image ; voici la recette de {{name}}.',
  'recipe.of_one_file_other':
    '-# Ce message montre {{count}} images ; voici la recette de {{name}}.',
  'recipe.of_one_seed': '-# Ce message montre les seeds {{seeds}} ; voici la recette de {{seed}}.',
  'recipe.prompt': '**Prompt :** {{words}}',
  'recipe.changed': '**Adapté à ce qui peut être peint ici :**',
  'recipe.change': '- {{option}} : {{from}} → {{to}}',
  'recipe.change_chosen': '- {{option}} : {{to}}, car le fichier n’indique rien',
  'recipe.change_shortened': '- {{option}} : réduit de {{from}} à {{to}} caractères',
  'recipe.dropped': '**Laissé de côté, car Easel ne connaît pas cela :** {{names}}',
  'recipe.foreign':
    '-# **Reproduire** peint ceci pour toi et entame ton quota. L’image d’un autre outil ne sera pas identique.',
  'recipe.one_source':
    'Indique par une option, et une seule, où se trouve la recette : {{options}}. Rien n’a été cherché.',
  'recipe.bad_id':
    'Ce n’est pas l’identifiant d’une image : il compte 22 lettres, chiffres, tirets et tirets bas. Copie celui qui est sous l’image.',
  'recipe.bad_link':
    'Ce n’est pas un lien vers un message. Choisis **Copier le lien du message** dans le menu du message qui montre l’image.',
  'recipe.unknown':
    'Cette recette n’est pas connue ici, ou tu n’y as pas accès. Une recette s’ouvre dans le salon de son image et, ailleurs sur le serveur, pour les modérateurs et la personne qui l’a demandée.',
  'recipe.age_restricted':
    'Cette image vient d’un salon soumis à une limite d’âge : sa recette ne s’ouvre que dans ce type de salon.',
  'recipe.link_unreadable':
    'Easel ne peut pas lire ce message. Il lui faut ici les permissions « Voir le salon » et « Voir les anciens messages » ; sinon, choisis **Applications → Image recipe** dans le menu du message.',
  'recipe.link_gone': 'Ce message n’existe plus, et les registres d’Easel ne le connaissent pas.',
  'recipe.link_of_others':
    'Par un lien, Discord ne montre à Easel que ce qu’il a écrit lui-même. Choisis **Applications → Image recipe** dans le menu du message.',
  'recipe.no_file': 'Ce message ne montre ni recette, ni image où en chercher une.',
  'recipe.not_on_discord':
    'Cette image n’est pas hébergée par Discord, et Easel ne lit pas de fichiers d’ailleurs. Enregistre-la et publie le fichier, ou donne-le à `/easel recipe`.',
  'recipe.file_gone':
    'Discord n’a plus ce fichier, ou son adresse a expiré. Publie de nouveau l’image.',
  'recipe.file_unreachable': 'Discord ne l’a pas rendu. Réessaie dans une minute.',
  'recipe.draft_gone':
    'Cette recette n’est plus conservée, ou ce n’est pas la tienne. Les recettes de messages et de fichiers sont conservées un jour ; cherche-la de nouveau.',

  'button.reroll': 'Relancer',
  'button.remix': 'Remix',
  'button.recipe': 'Recette',
  'button.enlarge': 'Agrandir',
  'button.reproduce': 'Reproduire',
  'button.edit': 'Modifier et réessayer',
  'button.delete': 'Supprimer',
  'button.retry': 'Réessayer',
  'button.cancel': 'Annuler',
  'button.fetch': 'Me la montrer',
  'button.erase': 'Effacer mes données',
  'button.ask': 'Demander aux modérateurs',
  'button.share': 'Partager',

  'share.servers_only':
    'Il n’y a personne ici avec qui la partager : les images se partagent sur les serveurs. Rien n’a été partagé.',
  'share.done': 'C’est déjà partagé : {{link}}',
  'share.too_early': 'C’est encore en route vers toi. Réessaie dans un instant.',
  'share.under_way': 'Le partage est en cours.',
  'share.gone':
    'Les fichiers de ces images ne sont plus conservés, elles ne peuvent donc pas être partagées. `/imagine` avec les mêmes réglages et la même seed les refait. Rien n’a été partagé.',
  'share.age_restricted':
    'Cela vient d’un salon soumis à une limite d’âge et ne peut être partagé que dans ce type de salon. Rien n’a été partagé.',
  'share.not_here':
    'Easel ne peint pas dans ce salon, il n’y partage donc rien. Essaie un autre salon, avec `/easel history`. Rien n’a été partagé.',
  'share.failed':
    'Discord n’a pas accepté les images, rien n’a donc été partagé. Réessaie dans une minute.',

  'history.title': '### Tes images sur ce serveur',
  'history.title_direct': '### Tes images en messages privés avec Easel',
  'history.title_member':
    '### Images de {{member}} sur ce serveur\n-# Ce qui a été publié à la vue de tous, et les mots des demandes privées. Ta consultation est inscrite à l’audit.',
  'history.filters': '-# Seulement {{filters}}',
  'history.with_words': 'avec « {{words}} »',
  'history.by_model': 'par {{model}}',
  'history.of_month': 'de {{month}}',
  'history.none': 'Il n’y a encore rien ici.',
  'history.none_found': 'Rien ne correspond.',
  'history.no_more': 'Il n’y a rien de plus.',
  'history.hidden_one':
    '-# {{count}} demande d’un salon soumis à une limite d’âge est cachée ici. Elle se voit dans ce type de salon.',
  'history.hidden_other':
    '-# {{count}} demandes de salons soumis à une limite d’âge sont cachées ici. Elles se voient dans ce type de salon.',
  'history.looked_through_one': '-# {{count}} demande parcourue jusqu’ici. « Suivant » continue.',
  'history.looked_through_other':
    '-# {{count}} demandes parcourues jusqu’ici. « Suivant » continue.',
  'history.entry': '**{{number}}** · {{when}} · {{prompt}}\n-# {{facts}}',
  'history.one': '{{when}} · {{prompt}}\n-# {{facts}}',
  'history.covered': '||{{prompt}}||',
  'history.seeds_one': 'seed {{seeds}}',
  'history.seeds_other': 'seeds {{seeds}}',
  'history.no_seed': 'sans seed',
  'history.link': '{{link}}',
  'history.kept': 'privé, fin de conservation {{when}}',
  'history.kept_no_more': 'privé, le fichier n’est plus conservé',
  'history.for_member_alone': 'privé, pour ce membre seul',
  'history.deleted': 'image supprimée',
  'history.unreadable': 'Discord ne montre pas l’image en ce moment',
  'history.alt': 'Image {{number}}, {{prompt}}',
  'history.alt_of': 'Image {{number}}, {{index}} sur {{total}}, {{prompt}}',
  'history.pick': 'Choisis une image à ouvrir',
  'history.option': '{{number}} · {{prompt}}',
  'history.option_of': '{{number}} ({{index}} sur {{total}}) · {{prompt}}',
  'history.gone_page':
    'Cette page n’est plus connue : elle date de plus d’un jour, ou elle n’est pas à toi. Relance `/easel history`.',
  'history.gone_picture': 'Cette image ne peut pas être vue ici. Relance `/easel history`.',
  'history.unknown_month':
    'Easel ne comprend pas le mois {{month}}. Écris-le comme 2026-11, ou choisis-en un dans la liste.',
  'history.unknown_model':
    'Easel ne connaît pas de modèle « {{model}} ». Choisis-en un dans la liste.',
  'history.moderators_only':
    'Seuls les modérateurs de ce serveur peuvent parcourir les images des autres.',
  'history.looked': 'a parcouru les images de {{member}}',
  'history.removed': 'Cette image est supprimée.',
  'history.nothing_to_remove': 'Il n’y a plus rien à supprimer : l’image a déjà disparu.',

  'waiting.place': 'Place {{place}} dans la file d’attente. Début estimé : {{when}}.',
  'waiting.painting': 'C’est ton tour : l’image est en train d’être peinte.',
  'waiting.ended': 'Cette image n’a pas pu être peinte.',

  'refusal.not_here':
    'Easel ne travaille pas sur ce serveur. La personne qui exploite ce bot choisit les serveurs pour lesquels il peint.',
  'refusal.servers_only': 'Easel ne travaille que sur des serveurs, pas en messages privés.',
  'refusal.prompt_too_short':
    'Un prompt doit compter au moins {{min}} caractères, sans les options. Dis ce qu’il faut peindre, et réessaie. Rien n’a été décompté.',
  'refusal.too_long':
    '{{option}} compte {{length}} caractères, soit {{excess}} de trop : la limite est de {{max}}. Raccourcis et réessaie. Rien n’a été décompté.',
  'refusal.too_long_with_style':
    'Avec le style {{style}}, {{option}} arrive à {{length}} caractères, soit {{excess}} de trop : la limite est de {{max}}. Raccourcis, ou enlève le style. Rien n’a été décompté.',
  'refusal.whole_number_range':
    '{{option}} attend un nombre entier de {{min}} à {{max}}, pas {{value}}. Rien n’a été décompté.',
  'refusal.number_range':
    '{{option}} attend un nombre de {{min}} à {{max}}, pas {{value}}. Rien n’a été décompté.',
  'refusal.option_unreadable':
    'Easel ne comprend pas {{option}}. Relance la commande ; si cela se reproduit, redémarre Discord. Rien n’a été décompté.',
  'refusal.unknown_model':
    'Easel ne connaît pas de modèle « {{model}} ». Choisis-en un dans la liste de `model`. Rien n’a été décompté.',
  'refusal.unknown_style':
    'Easel ne connaît pas de style « {{style}} ». Choisis-en un dans la liste de `style`. Rien n’a été décompté.',
  'refusal.unknown_ratio':
    'Easel ne connaît pas de format « {{ratio}} ». Choisis parmi {{ratios}}, ou donne une largeur et une hauteur. Rien n’a été décompté.',
  'refusal.unused_options':
    '{{model}} ne se sert pas de {{options}}. Enlève cela, ou choisis un autre modèle. Rien n’a été décompté.',
  'refusal.option_twice':
    '{{option}} a été donné deux fois, avec des valeurs différentes. Garde une seule des deux. Rien n’a été décompté.',
  'refusal.flag_value':
    'Easel ne comprend pas la valeur de {{flag}}. Écris-la comme {{example}}. Rien n’a été décompté.',
  'refusal.foreign_flag':
    '{{flag}} ne dit rien aux modèles de ce bot. Enlève-le ; voici ce qui marche : {{flags}}. Rien n’a été décompté.',
  'refusal.unknown_picture':
    'Easel ne connaît plus cette image. Utilise `/imagine` pour en peindre une nouvelle. Rien n’a été décompté.',
  'refusal.no_repeat':
    '{{model}} n’utilise pas de seed et ne peut donc pas refaire une image. « Relancer » en donne une nouvelle. Rien n’a été décompté.',
  'refusal.draft_gone':
    'Ce qui a été saisi est conservé un jour, et seulement pour la personne qui l’a écrit. Recommence avec `/imagine`. Rien n’a été décompté.',
  'refusal.not_yours': 'Seuls {{owner}} et les modérateurs peuvent faire cela.',
  'refusal.past_cancelling': 'Trop tard pour annuler : c’est terminé, ou l’image est en route.',
  'refusal.nothing_missing':
    'Aucune image de cette demande ne manque. « Relancer » en donne une nouvelle. Rien n’a été décompté.',
  'refusal.not_recorded':
    'Easel n’a pas pu enregistrer ta demande, elle n’a donc pas été prise. Réessaie dans une minute. Rien n’a été décompté.',
  'refusal.queue_full':
    'Trop d’images attendent déjà. Réessaie dans quelques minutes. Rien n’a été décompté.',
  'refusal.over_budget_day':
    'Ce qui reste du budget de ce bot pour aujourd’hui ne suffit pas pour cela. Reprise {{when}} ; moins d’images passeraient peut-être. Rien n’a été décompté.',
  'refusal.over_budget_month':
    'Ce qui reste du budget de ce bot pour ce mois-ci ne suffit pas pour cela. Reprise {{when}} ; moins d’images passeraient peut-être. Rien n’a été décompté.',
  'refusal.paused_rate_limited':
    'Le service d’images ne prend pas de demandes en ce moment. Réessaie {{when}}. Rien n’a été décompté.',
  'refusal.paused_unauthorized':
    'Le service d’images n’accepte pas le compte de ce bot en ce moment ; la personne qui l’exploite est prévenue. Prochain essai {{when}}. Rien n’a été décompté.',
  'refusal.paused_out_of_credit':
    'Ce bot a épuisé son crédit auprès du service d’images ; la personne qui l’exploite est prévenue. Prochain essai {{when}}. Rien n’a été décompté.',
  'refusal.paused_failing':
    'Le service d’images échoue sans cesse, Easel attend donc un peu. Prochain essai {{when}}. Rien n’a été décompté.',
  'refusal.gone_command':
    'Easel n’a plus cette commande. Redémarre Discord pour voir les commandes actuelles.',
  'refusal.stopping':
    'Easel est en train de redémarrer. Réessaie dans une minute. Rien n’a été décompté.',

  'settings.term_empty':
    'Un terme doit contenir une lettre, un chiffre ou un emoji. Rien n’a été modifié.',
  'settings.term_too_long':
    'Ce terme compte {{length}} caractères, et la limite est de {{max}}. Raccourcis-le et réessaie. Rien n’a été modifié.',
  'settings.term_star':
    'Une étoile peut se placer au début et à la fin d’un terme, comme dans `*cat*`, mais pas au milieu. Enlève-la, ou écris un motif comme `/c.t/`. Rien n’a été modifié.',
  'settings.term_unclosed':
    'Un motif se place entre deux barres obliques, comme `/cats?/`. Ferme-le, ou enlève la première barre. Rien n’a été modifié.',
  'settings.term_unsupported':
    'Les motifs d’Easel ne peuvent ni regarder en avant ou en arrière, ni renvoyer à un groupe, comme le fait {{part}}. Enlève cela, ou fais-en plusieurs termes. Rien n’a été modifié.',
  'settings.term_repeat':
    'Un motif peut répéter quelque chose jusqu’à 1 000 fois, en multipliant les répétitions imbriquées, et {{part}} dépasse cela. Modifie-le et réessaie. Rien n’a été modifié.',
  'settings.term_unreadable':
    'Easel ne comprend pas ce motif ({{problem}}). Modifie-le et réessaie. Rien n’a été modifié.',
  'settings.term_too_large':
    'Ce motif est trop grand une fois ses répétitions développées. Raccourcis-le, ou fais-en plusieurs termes. Rien n’a été modifié.',
  'settings.term_too_costly':
    'Face à certains textes, ce motif devrait suivre trop de possibilités à la fois. Raccourcis une répétition comme `.{0,90}`, ou fais-la précéder d’un mot plutôt que d’une lettre. Rien n’a été modifié.',
  'settings.term_matches_all':
    'Tous les prompts correspondent à ce motif, car même le vide y correspond. Exige au moins une lettre, comme `/a+/` au lieu de `/a*/`. Rien n’a été modifié.',

  'format.lines': '{{above}}\n{{below}}',
  'format.nothing': '–',
  'format.more_one': 'et {{count}} de plus',
  'format.more_other': 'et {{count}} de plus',

  'limit.images_per_hour': 'Images par membre en une heure',
  'limit.images_per_day': 'Images par membre en 24 heures',
  'limit.cooldown_seconds': 'Secondes entre deux demandes d’un membre',
  'limit.waiting_jobs': 'Demandes par membre dans la file d’attente',
  'limit.count': 'Images dans une demande',
  'limit.largest_side': 'Pixels du plus grand côté d’une image',
  'limit.steps': 'Étapes pour affiner une image',
  'limit.server_images_per_minute': 'Images de tous les membres par minute',
  'limit.server_images_per_day': 'Images de tous les membres par jour (UTC)',
  'limit.server_usd_per_month': 'Dollars qu’un mois (UTC) peut coûter',
  'limit.account_age_days': 'Âge minimal d’un compte Discord en jours',
  'limit.member_hours': 'Heures depuis l’arrivée sur ce serveur',

  'settings.description': 'Ce qu’Easel peut faire sur ce serveur',
  'settings.view': 'Tout ce qui s’applique ici et d’où cela vient, avec des formulaires',
  'settings.view_role': 'Montrer ce qui s’applique aux membres ayant ce rôle',
  'settings.limits': 'Limites de ce serveur',
  'settings.limits_set': 'Fixer une ou plusieurs limites ; un quota de 0 : aucune image',
  'settings.limits_clear':
    'Retirer une limite de ce serveur ; celle de l’exploitant s’applique alors',
  'settings.limit': 'Quelle limite',
  'settings.role': 'Qui peut peindre, et combien',
  'settings.role_allow': 'Autoriser un rôle à peindre ; seuls les rôles autorisés le peuvent alors',
  'settings.role_deny': 'Empêcher un rôle de peindre, quoi qu’autorisent les autres rôles',
  'settings.role_exempt':
    'Dispenser un rôle de quotas et de délai ; jamais de termes ni de budgets',
  'settings.role_limit':
    'Donner ses propres limites à un rôle ; entre plusieurs rôles, la plus large compte',
  'settings.role_reset': 'Retirer toutes les règles et limites d’un rôle',
  'settings.which_role': 'Quel rôle',
  'settings.is_exempt': 'Non : il n’est plus dispensé (oui par défaut)',
  'settings.channel': 'Où Easel peint',
  'settings.channel_allow':
    'Laisser Easel y peindre ; seuls comptent alors les salons et catégories autorisés',
  'settings.channel_deny': 'Empêcher Easel d’y peindre ; les fils suivent leur salon',
  'settings.channel_reset': 'Retirer la règle d’un salon ou d’une catégorie',
  'settings.which_channel': 'Quel salon ou quelle catégorie',
  'settings.age_restricted': 'Si Easel peint aussi dans les salons soumis à une limite d’âge',
  'settings.age_rule': 'Où Easel peint',
  'settings.ordinary_only': 'salons ordinaires seulement',
  'settings.any_channel': 'tous les salons, même soumis à une limite d’âge',
  'settings.model': 'Quels modèles ce serveur utilise',
  'settings.model_allow': 'Utiliser de nouveau un modèle',
  'settings.model_deny': 'Ne plus utiliser un modèle',
  'settings.which_model': 'Quel modèle',
  'settings.private': 'Si des images peuvent n’être que pour un seul membre',
  'settings.private_allow': 'Laisser les membres peindre en privé',
  'settings.private_deny': 'Montrer toutes les images à tout le monde',
  'settings.moderator_role': 'Le rôle qui donne accès aux boutons des modérateurs',
  'settings.moderator_role_role': 'Quel rôle (aucun par défaut)',
  'settings.language': 'La langue de ce que tout le monde voit',
  'settings.style': 'Les styles propres à ce serveur',
  'settings.style_set': 'Ajouter un style, ou changer les mots d’un style',
  'settings.style_name': 'Son nom ; celui d’un style d’Easel met le tien à sa place ici',
  'settings.style_prompt':
    'Ses mots ; « prompt » entre accolades : place de ceux du membre, sinon ils viennent d’abord',
  'settings.style_negative': 'Ce qu’il tient hors de l’image',
  'settings.style_remove': 'Retirer un style ; les images peintes avec gardent leur recette',
  'settings.style_which': 'Quel style',
  'settings.style_list': 'Les styles propres à ce serveur, avec leurs mots',
  'settings.default': 'Ce qu’Easel prend ici quand un membre n’indique pas une option',
  'settings.default_set':
    'Fixer une ou plusieurs valeurs par défaut ; celles des membres l’emportent',
  'settings.default_clear': 'Retirer une valeur par défaut',
  'settings.default_option': 'De quelle option',
  'settings.spoiler': 'Où et pour qui les images sont masquées, sauf indication du membre',
  'settings.spoiler_channel': 'Masquer les images d’un salon et de ses fils, ou ne plus le faire',
  'settings.spoiler_role': 'Masquer les images des membres d’un rôle, ou ne plus le faire',
  'settings.is_covered': 'Non : ce n’est plus masqué (oui par défaut)',
  'settings.which_language': 'Quelle langue',
  'settings.log': 'Publier ce qui se passe dans un salon pour modérateurs ; sans salon : non',
  'settings.log_channel': 'Où',
  'settings.log_refusals': 'Publier ce qui a été refusé',
  'settings.log_pictures': 'Publier ce qui a été peint',
  'settings.log_changes': 'Publier ce que les modérateurs changent et font',
  'settings.log_reports': 'Publier ce que les membres signalent et demandent',

  'settings.servers_only': 'Seuls les serveurs ont des réglages. Utilise ceci sur un serveur.',
  'settings.managers_only':
    'Seuls les membres ayant la permission « Gérer le serveur » peuvent faire cela ici. Rien n’a été modifié.',
  'settings.gone_form':
    'Easel n’a plus ce formulaire. Lance `/settings view` pour voir les formulaires actuels. Rien n’a été modifié.',
  'settings.option_unreadable':
    'Easel ne comprend pas {{option}}. Relance la commande ; si cela se reproduit, redémarre Discord. Rien n’a été modifié.',
  'settings.no_option': 'Indique au moins une option parmi {{options}}. Rien n’a été modifié.',
  'settings.unchanged': 'C’était déjà le cas. Rien n’a été modifié.',
  'settings.limit_range':
    '{{limit}} attend un nombre entier de {{min}} à {{max}}, pas {{value}}. Rien n’a été modifié.',
  'settings.usd_range':
    '{{limit}} attend des dollars, jusqu’à {{max}} et avec neuf décimales au plus, comme 12.50, pas {{value}}. Rien n’a été modifié.',
  'settings.above_bound':
    '{{limit}} peut valoir {{bound}} au plus, pas {{value}} : c’est la borne fixée par la personne qui exploite ce bot. Rien n’a été modifié.',
  'settings.below_bound':
    '{{limit}} doit valoir {{bound}} au moins, pas {{value}} : c’est la borne fixée par la personne qui exploite ce bot. Rien n’a été modifié.',
  'settings.everyone_denied':
    'Tout le monde a ce rôle, plus personne ne pourrait donc peindre. Pour n’admettre que certains, autorise leurs rôles ; pour tout arrêter, utilise `/moderation pause`. Rien n’a été modifié.',
  'settings.everyone_moderates':
    'Tout le monde a ce rôle, et tout le monde ne peut pas être modérateur. Choisis un autre rôle. Rien n’a été modifié.',
  'settings.both_rules':
    '{{subject}} ne peut pas être à la fois autorisé et interdit. Choisis l’un des deux. Rien n’a été modifié.',
  'settings.unseen_channel':
    'Easel ne voit pas {{channel}}. Donne-lui la permission « Voir le salon » à cet endroit et réessaie. Rien n’a été modifié.',
  'settings.last_model':
    'Il faut au moins un modèle pour peindre, {{model}} reste donc. Autorises-en d’abord un autre. Rien n’a été modifié.',
  'settings.unknown_model':
    'Easel ne connaît pas de modèle « {{model}} ». Choisis-en un dans la liste. Rien n’a été modifié.',
  'settings.unknown_language':
    'Easel ne parle pas « {{language}} ». Choisis une langue dans la liste. Rien n’a été modifié.',
  'settings.log_needs_channel':
    'Il n’y a pas encore de salon pour le journal. Indique aussi un salon. Rien n’a été modifié.',
  'settings.log_needs_kind':
    'Un journal de rien resterait vide. Choisis quelque chose à publier, ou désactive-le avec `/settings log` seul. Rien n’a été modifié.',
  'settings.log_unseen':
    'Easel ne voit pas {{channel}}. Donne-lui les permissions « Voir le salon » et « Envoyer des messages » à cet endroit, et réessaie. Rien n’a été modifié.',
  'settings.log_unwritable':
    'Easel ne peut pas écrire dans {{channel}}. Donne-lui la permission « Envoyer des messages » à cet endroit (dans un fil : « Envoyer des messages dans les fils »), et réessaie. Rien n’a été modifié.',
  'settings.log_failed':
    'Discord n’a pas accepté un premier message dans {{channel}}. Choisis un salon textuel ordinaire, ou réessaie dans une minute. Rien n’a été modifié.',
  'settings.log_first': 'Le journal d’Easel pour les modérateurs arrive désormais ici : {{kinds}}.',

  'change.done': '{{subject}} : maintenant {{to}}, avant {{from}}.',
  'change.only_allowed_roles':
    'Désormais, seuls les membres ayant un rôle autorisé peuvent peindre.',
  'change.only_allowed_channels':
    'Désormais, Easel ne peint que dans les salons et catégories autorisés.',
  'change.role_limit': '{{limit}} pour {{role}}',
  'change.age_rule': 'Où Easel peint',
  'change.private': 'Images privées',
  'change.moderator_role': 'Le rôle des modérateurs',
  'change.language': 'La langue de ce que tout le monde voit',
  'change.log': 'Le salon du journal',
  'change.default': 'La valeur par défaut de ce serveur pour {{option}}',
  'change.own_default': 'Ta valeur par défaut pour {{option}}',
  'value.yes': 'oui',
  'value.no': 'non',
  'value.covered': 'images masquées',
  'value.not_covered': 'images non masquées',
  'value.none': 'aucun',
  'value.off': 'désactivé',
  'value.no_limit': 'sans limite',
  'value.not_set': 'non défini',
  'value.operator': '{{value}} (de l’exploitant)',
  'value.allowed': 'autorisé',
  'value.denied': 'interdit',
  'value.no_rule': 'sans règle',
  'value.exempt': 'dispensé de quotas et de délai',
  'value.not_exempt': 'non dispensé',
  'value.limit': '{{limit}} {{value}}',
  'value.as_discord_says': 'comme dans Discord',
  'value.log': '{{channel}} ({{kinds}})',
  'value.refusals': 'refus',
  'value.pictures': 'images',
  'value.changes': 'modifications',
  'value.reports': 'signalements',

  'panel.title': '### Easel sur ce serveur',
  'panel.role_title': '### Easel pour les membres ayant {{role}}',
  'panel.paused': '**La création d’images est en pause**, {{when}}, par {{by}}.',
  'panel.operator_paused':
    '**La création d’images est en pause partout**, par décision de la personne qui exploite ce bot.',
  'panel.limits': '**Limites**',
  'panel.limit': '{{limit}} {{value}} · {{source}}',
  'panel.limit_bounded': '{{limit}} {{value}} · {{source}} · borne {{bound}}',
  'panel.limit_cut': '{{limit}} {{value}} · borne de l’exploitant ({{source}} : {{wanted}})',
  'panel.from_operator': 'exploitant',
  'panel.from_server': 'serveur',
  'panel.from_role': '{{role}}',
  'panel.role_limits': '**Limites par rôle**\n{{roles}}',
  'panel.role': '{{role}} : {{rules}}',
  'panel.roles':
    '**Rôles** · peuvent peindre : {{allowed}}\nNe peuvent pas : {{denied}}\nDispensés : {{exempt}}',
  'panel.channels':
    '**Salons** · Easel peint dans : {{allowed}}\nPas dans : {{denied}}\nLimite d’âge : {{rule}}',
  'panel.everyone': 'tout le monde',
  'panel.everywhere': 'tous les salons',
  'panel.models': '**Modèles** · {{allowed}}\nNon utilisés : {{denied}}',
  'panel.general':
    '**Images privées** · {{private}}\n**Rôle des modérateurs** · {{role}}\n**Langue** · {{language}}',
  'panel.log': '**Journal** · {{log}}',
  'panel.log_problem': '**Journal** · {{log}}\n⚠️ {{problem}}',
  'panel.log_dropped_one':
    '{{count}} entrée n’a pas été publiée : il y en avait trop à la fois. `/moderation audit` la contient.',
  'panel.log_dropped_other':
    '{{count}} entrées n’ont pas été publiées : il y en avait trop à la fois. `/moderation audit` les contient.',
  'panel.defaults':
    '**Styles :** {{styles}} · **valeurs par défaut :** {{defaults}} · **masqués :** salons {{channels}}, rôles {{roles}}',
  'panel.moderation':
    '**Termes** · {{terms}}, et {{allowed}} sur la liste d’exceptions\n**Membres suspendus** · {{suspended}}',
  'panel.precedence':
    '-# L’exploitant est la personne qui exploite ce bot ; rien ne dépasse ses bornes. La limite d’un rôle passe avant celle du serveur, et celle-ci avant celle de l’exploitant ; entre plusieurs rôles, la plus large compte. L’interdiction l’emporte sur l’autorisation. Une dispense ne lève que les quotas et le délai.',
  'panel.commands_only':
    '-# Les formulaires demandent la permission « Gérer le serveur » ; les commandes, elles, marchent pour toi.',

  'styles.name_too_long':
    'Le nom d’un style peut compter {{max}} caractères au plus. Raccourcis-le. Rien n’a été modifié.',
  'styles.bad_name':
    'Un style ne peut pas s’appeler « {{name}} ». Utilise des lettres et des chiffres, séparés par une espace, un point ou un trait d’union, et pas « none ». Rien n’a été modifié.',
  'styles.words_too_long':
    '{{option}} peut compter {{max}} caractères au plus ici, et il y en a {{excess}} de trop. Raccourcis. Rien n’a été modifié.',
  'styles.gap_twice':
    'Le prompt n’entre qu’une fois : garde un seul {{gap}}. Rien n’a été modifié.',
  'styles.no_words': 'Un style sans mots ne changerait rien. Ajoutes-en. Rien n’a été modifié.',
  'styles.too_many':
    'Un serveur peut avoir {{max}} styles propres au plus. Retires-en d’abord un. Rien n’a été modifié.',
  'styles.unknown':
    'Ce serveur n’a pas de style propre « {{name}} ». `/settings style list` les montre. Rien n’a été modifié.',
  'styles.added': 'Le style {{name}} est là : {{words}}',
  'styles.changed': 'Le style {{name}} a de nouveaux mots : {{words}}',
  'styles.shadows': 'Sur ce serveur, il prend la place du {{name}} d’Easel.',
  'styles.removed': 'Le style {{name}} est retiré. Les images peintes avec gardent leur recette.',
  'styles.title_one': '**Styles :** {{count}} (page {{page}} sur {{pages}})',
  'styles.title_other': '**Styles :** {{count}} (page {{page}} sur {{pages}})',
  'styles.none_here':
    'Ce serveur n’a pas encore de style propre. Ajoutes-en un avec `/settings style set`.',
  'styles.none_found': 'Aucun style n’a « {{words}} » dans son nom ni dans ses mots.',
  'styles.of_server': '{{name}} (de ce serveur)',
  'styles.built_in': '{{name}}',
  'styles.line': '**{{title}}**\n{{words}}',
  'styles.line_negative': '**{{title}}**\n{{words}}\nSans : {{negative}}',

  'defaults.title':
    '**Tes valeurs par défaut**, sur tous les serveurs. Ce que tu tapes l’emporte toujours ; pour te passer une fois de style ou de prompt négatif, tape `none`.',
  'defaults.own': '{{option}} : {{value}} (la tienne)',
  'defaults.not_here': '{{option}} : {{value}} (la tienne, mais indisponible ici)',
  'defaults.place': '{{option}} : {{value}} (à cause de ce salon ou d’un de tes rôles)',
  'defaults.server': '{{option}} : {{value}} (celle de ce serveur)',
  'defaults.bots': '{{option}} : comme Easel le fait',
  'defaults.unknown_style':
    'Easel ne connaît pas de style « {{style}} » ici. `/easel styles` les montre ; {{none}} veut dire : aucun style. Rien n’a été modifié.',
  'defaults.unknown_ratio':
    'Easel ne connaît pas de format « {{ratio}} ». Choisis parmi {{ratios}}. Rien n’a été modifié.',
  'defaults.form_picture': 'Tes valeurs par défaut : l’image',
  'defaults.form_showing': 'Tes valeurs par défaut : qui la voit',
  'defaults.model': 'Modèle',
  'defaults.aspect_ratio': 'Format',
  'defaults.style': 'Style',
  'defaults.style_hint': 'Son nom, ou « none » ; vide : non défini',
  'defaults.count': 'Images à la fois',
  'defaults.negative_prompt': 'Ce qui ne doit pas apparaître',
  'defaults.private': 'Ne la montrer qu’à toi',
  'defaults.spoiler': 'Masquer jusqu’à ce qu’on clique',

  'compare.description': 'Un prompt, une seed, jusqu’à quatre valeurs d’une option côte à côte',
  'compare.vary': 'Ce qui change d’une image à l’autre',
  'compare.values': 'Deux à quatre valeurs séparées par des virgules, comme 3, 7.5, 12',
  'compare.unknown_subject':
    'Easel compare {{subjects}}. Choisis parmi cela. Rien n’a été décompté.',
  'compare.option_besides':
    'Une comparaison de {{vary}} n’a pas de place pour {{option}} : `values` le dit déjà, ou le nombre de ses valeurs. Enlève-le. Rien n’a été décompté.',
  'compare.number_of_values':
    'Une comparaison prend {{min}} à {{max}} valeurs séparées par des virgules, pas {{number}}. Rien n’a été décompté.',
  'compare.same_value':
    '« {{value}} » figure deux fois : ce serait deux fois la même image. N’en garde qu’une. Rien n’a été décompté.',
  'compare.no_number':
    '« {{value}} » n’est pas un nombre, et {{vary}} attend des nombres. Écris-les comme 3, 7.5, 12. Rien n’a été décompté.',
  'compare.unknown_model':
    'Easel ne connaît pas de modèle « {{value}} ». Choisis parmi {{models}}. Rien n’a été décompté.',
  'compare.unknown_style':
    'Easel ne connaît pas de style « {{value}} ». `/easel styles` les montre ; {{none}} veut dire : aucun style. Rien n’a été décompté.',
  'compare.unknown_size':
    '« {{value}} » n’est pas une taille. Écris des formats comme 16:9, ou des pixels comme 1024x768. Rien n’a été décompté.',

  'form.allowances': 'Quotas',
  'form.pictures': 'Images',
  'form.server': 'Tout le serveur',
  'form.newcomers': 'Nouveaux membres',
  'form.roles': 'Rôles',
  'form.channels': 'Salons',
  'form.log': 'Journal',
  'form.general': 'Modèles et plus',
  'form.limit': '{{min}} à {{max}}. Vide : {{fallback}}',
  'form.roles_allowed': 'Rôles qui peuvent peindre',
  'form.roles_allowed_more': 'Aucun : tout le monde peut',
  'form.roles_denied': 'Rôles qui ne peuvent pas peindre',
  'form.roles_exempt': 'Rôles dispensés de quotas et de délai',
  'form.channels_allowed': 'Salons et catégories où peindre',
  'form.channels_allowed_more': 'Aucun : tous',
  'form.channels_denied': 'Salons et catégories où ne pas peindre',
  'form.age_rule': 'Salons soumis à une limite d’âge',
  'form.log_channel': 'Salon pour les modérateurs',
  'form.log_channel_more': 'Aucun : pas de journal',
  'form.log_kinds': 'Ce qu’il faut publier',
  'form.name': '{{name}}',
  'form.models': 'Modèles',
  'form.private': 'Images privées',
  'form.moderator_role': 'Rôle des modérateurs',
  'form.moderator_role_more': 'Ses membres peuvent utiliser les boutons des modérateurs',
  'form.language': 'Langue de ce que tout le monde voit',
  'form.more_hidden': 'Ce qui ne tient pas ici reste tel quel',

  'refusal.with_reference': '{{reason}}\n-# Référence {{reference}}',
  'refusal.operator_pause':
    'La personne qui exploite ce bot l’a mis en pause. Réessaie plus tard. Rien n’a été décompté.',
  'refusal.server_pause':
    'Les modérateurs de ce serveur ont mis la création d’images en pause. Réessaie plus tard. Rien n’a été décompté.',
  'refusal.server_pause_because':
    'Les modérateurs de ce serveur ont mis la création d’images en pause : {{reason}}. Réessaie plus tard. Rien n’a été décompté.',
  'refusal.suspended':
    'Les modérateurs t’ont retiré l’accès à Easel sur ce serveur. Rien n’a été décompté.',
  'refusal.suspended_because':
    'Les modérateurs t’ont retiré l’accès à Easel sur ce serveur : {{reason}}. Rien n’a été décompté.',
  'refusal.suspended_until':
    'Les modérateurs t’ont retiré l’accès à Easel sur ce serveur. Tu pourras de nouveau peindre {{when}}. Rien n’a été décompté.',
  'refusal.suspended_until_because':
    'Les modérateurs t’ont retiré l’accès à Easel sur ce serveur : {{reason}}. Tu pourras de nouveau peindre {{when}}. Rien n’a été décompté.',
  'refusal.account_age_one':
    'Pour peindre sur ce serveur, un compte doit avoir au moins {{count}} jour. Ce sera le cas du tien {{when}}. Rien n’a été décompté.',
  'refusal.account_age_other':
    'Pour peindre sur ce serveur, un compte doit avoir au moins {{count}} jours. Ce sera le cas du tien {{when}}. Rien n’a été décompté.',
  'refusal.member_hours_one':
    'Les membres peuvent peindre après {{count}} heure sur ce serveur. Tu le pourras {{when}}. Rien n’a été décompté.',
  'refusal.member_hours_other':
    'Les membres peuvent peindre après {{count}} heures sur ce serveur. Tu le pourras {{when}}. Rien n’a été décompté.',
  'refusal.role_denied':
    'Les membres ayant le rôle {{role}} ne peuvent pas peindre sur ce serveur. Rien n’a été décompté.',
  'refusal.role_needed':
    'Pour peindre sur ce serveur, il faut l’un de ces rôles : {{roles}}. Rien n’a été décompté.',
  'refusal.channel_denied': 'Easel ne peint pas dans ce salon. Rien n’a été décompté.',
  'refusal.channel_needed':
    'Sur ce serveur, Easel ne peint que dans {{channels}}. Rien n’a été décompté.',
  'refusal.age_restricted':
    'Sur ce serveur, Easel ne peint que dans les salons ordinaires, pas dans ceux soumis à une limite d’âge. Rien n’a été décompté.',
  'refusal.private_denied':
    'Ce serveur veut que toutes les images soient vues de tous. Enlève `private` et réessaie. Rien n’a été décompté.',
  'refusal.largest_side':
    'Tu as droit ici à {{max}} pixels au plus pour le plus grand côté, et cette demande en veut {{value}}. Choisis une taille plus petite. Rien n’a été décompté.',
  'refusal.steps':
    'Tu as droit ici à {{max}} étapes au plus, et cette demande en veut {{value}}. Choisis-en moins. Rien n’a été décompté.',
  'refusal.count':
    'Tu as droit ici à {{max}} images à la fois au plus, et cette demande en veut {{value}}. Choisis-en moins. Rien n’a été décompté.',
  'refusal.model_denied':
    'Ce serveur n’utilise pas {{model}}. Choisis parmi {{models}}. Rien n’a été décompté.',
  'refusal.term':
    'Ce serveur n’autorise pas {{term}} dans les mots d’une image. Modifie le prompt et réessaie. Rien n’a été décompté.',
  'refusal.hidden_term':
    'Quelque chose dans ce prompt n’est pas autorisé sur ce serveur. Modifie le prompt et réessaie. Rien n’a été décompté.',
  'refusal.terms_unread':
    'Ce serveur interdit certains mots, et comparer ce prompt avec eux prendrait trop de temps. Écris-le plus simplement, avec moins de lettres inhabituelles et de répétitions, et réessaie. Rien n’a été décompté.',
  'refusal.cooldown_one':
    'Entre deux demandes, il faut attendre {{count}} seconde. Réessaie {{when}}. Rien n’a été décompté.',
  'refusal.cooldown_other':
    'Entre deux demandes, il faut attendre {{count}} secondes. Réessaie {{when}}. Rien n’a été décompté.',
  'refusal.waiting_jobs_one':
    'Tu peux avoir ici {{count}} demande dans la file d’attente, et tu l’as. Réessaie quand elle sera peinte. Rien n’a été décompté.',
  'refusal.waiting_jobs_other':
    'Tu peux avoir ici {{count}} demandes dans la file d’attente, et tu les as. Réessaie quand l’une sera peinte. Rien n’a été décompté.',
  'refusal.waiting_jobs_never':
    'Les membres ne peuvent avoir aucune demande dans la file d’attente ici, aucune des tiennes ne peut donc être prise. Rien n’a été décompté.',
  'refusal.images_per_hour':
    'Tu as droit ici à {{limit}} images par heure ; reste : {{left}}, demandé : {{wanted}}. Ce sera possible {{when}}. Rien n’a été décompté.',
  'refusal.images_per_hour_never':
    'Tu as droit ici à {{limit}} images par heure, et {{wanted}} n’y tiendront jamais. Rien n’a été décompté.',
  'refusal.images_per_day':
    'Tu as droit ici à {{limit}} images en 24 heures ; reste : {{left}}, demandé : {{wanted}}. Ce sera possible {{when}}. Rien n’a été décompté.',
  'refusal.images_per_day_never':
    'Tu as droit ici à {{limit}} images en 24 heures, et {{wanted}} n’y tiendront jamais. Rien n’a été décompté.',
  'refusal.server_images_per_minute':
    'Tous ensemble ont droit ici à {{limit}} images par minute ; reste : {{left}}, demandé : {{wanted}}. Ce sera possible {{when}}. Rien n’a été décompté.',
  'refusal.server_images_per_minute_never':
    'Tous ensemble ont droit ici à {{limit}} images par minute, et {{wanted}} n’y tiendront jamais. Rien n’a été décompté.',
  'refusal.server_images_per_day':
    'Tous ensemble ont droit ici à {{limit}} images par jour ; reste : {{left}}, demandé : {{wanted}}. Ce sera possible {{when}}. Rien n’a été décompté.',
  'refusal.server_images_per_day_never':
    'Tous ensemble ont droit ici à {{limit}} images par jour, et {{wanted}} n’y tiendront jamais. Rien n’a été décompté.',
  'refusal.server_usd_per_month_never':
    'On peut dépenser ici {{limit}} par mois, et cela coûterait {{cost}} : cela n’y tiendra jamais. Rien n’a été décompté.',
  'refusal.server_usd_per_month':
    'Ce qui reste des {{limit}} par mois ne suffit pas pour cela. Reprise {{when}} ; moins d’images passeraient peut-être. Rien n’a été décompté.',

  'moderation.suspended_summary': '{{member}} n’a plus accès à Easel, sans limite de durée.',
  'moderation.suspended_because_summary':
    '{{member}} n’a plus accès à Easel, sans limite de durée : {{reason}}',
  'moderation.suspended_until_summary':
    '{{member}} n’a plus accès à Easel ; fin de la suspension {{when}}.',
  'moderation.suspended_until_because_summary':
    '{{member}} n’a plus accès à Easel : {{reason}}. Fin de la suspension {{when}}.',
  'moderation.unsuspended_summary': 'La suspension de {{member}} a été levée.',
  'moderation.allowed_once_summary': 'Une demande refusée de {{member}} a été autorisée une fois.',
  'moderation.deleted_summary':
    'Une image de {{member}} dans {{channel}} a été supprimée : {{prompt}}',

  'moderation.told_suspended':
    'Les modérateurs t’ont retiré l’accès à Easel sur le serveur de {{channel}}.',
  'moderation.told_suspended_because':
    'Les modérateurs t’ont retiré l’accès à Easel sur le serveur de {{channel}} : {{reason}}',
  'moderation.told_suspended_until':
    'Les modérateurs t’ont retiré l’accès à Easel sur le serveur de {{channel}}. Tu pourras de nouveau peindre {{when}}.',
  'moderation.told_suspended_until_because':
    'Les modérateurs t’ont retiré l’accès à Easel sur le serveur de {{channel}} : {{reason}}. Tu pourras de nouveau peindre {{when}}.',
  'moderation.told_unsuspended': 'Tu peux de nouveau peindre sur le serveur de {{channel}}.',
  'moderation.told_allowed_once':
    'La modération laisse passer une fois ta demande dans {{channel}}. Envoie de nouveau la même ; l’autorisation expire {{until}}.',
  'moderation.told_allowed':
    'La modération a autorisé les mots de ta demande dans {{channel}}. Tu peux l’envoyer de nouveau.',
  'moderation.told_deleted': 'La modération a supprimé ton image dans {{channel}} : {{prompt}}',
  'moderation.told_deleted_kept':
    'La modération a supprimé ce qu’Easel conservait de ton image privée dans {{channel}}, elle ne peut donc plus être partagée : {{prompt}}',

  'moderation.entry_unknown':
    'Easel ne connaît plus cette demande, elle ne peut donc pas être autorisée. Rien n’a été modifié.',
  'moderation.not_liftable':
    'Cette règle ne peut pas être levée pour une seule demande : mets fin à la pause ou à la suspension elle-même. Rien n’a été modifié.',
  'moderation.no_hit_left':
    'Cette demande ne correspond plus à aucun des termes actuels. Rien n’a été modifié.',
  'moderation.hit_unclear':
    'Easel ne sait pas quels mots de cette demande correspondent au terme. Utilise `/moderation term allow` avec les mots à autoriser. Rien n’a été modifié.',
  'moderation.picture_unknown': 'Easel ne connaît plus cette image. Rien n’a été supprimé.',
  'moderation.picture_not_posted':
    'Il n’y a pas de message à supprimer : cette image n’a été montrée qu’à son membre, ou elle a déjà disparu.',
  'moderation.delete_not_allowed':
    'Easel ne peut rien supprimer dans {{channel}} : il ne voit pas ce salon. Rien n’a été supprimé.',
  'moderation.delete_failed':
    'Discord n’a pas supprimé l’image dans {{channel}}. Réessaie dans une minute.',

  'moderation.taken_queued': 'Acceptée ; dans la file d’attente.',
  'moderation.taken_painting': 'Acceptée ; en train d’être peinte.',
  'moderation.taken_delivering': 'Acceptée ; en route.',
  'moderation.taken_delivered': 'Acceptée et livrée.',
  'moderation.taken_failed': 'Acceptée ; elle n’a pas pu être peinte.',
  'moderation.taken_refused': 'Acceptée, puis refusée avant d’être peinte.',
  'moderation.taken_cancelled': 'Acceptée, puis annulée.',
  'moderation.taken_expired': 'Acceptée ; elle a attendu trop longtemps.',
  'moderation.taken_undeliverable': 'Acceptée ; peinte, mais pas livrée.',

  'terms.added_one': '{{count}} terme ajouté : {{words}}',
  'terms.added_other': '{{count}} termes ajoutés : {{words}}',
  'terms.changed_one': '{{count}} terme modifié : {{words}}',
  'terms.changed_other': '{{count}} termes modifiés : {{words}}',
  'terms.removed_one': '{{count}} terme retiré : {{words}}',
  'terms.removed_other': '{{count}} termes retirés : {{words}}',
  'terms.allowed_one': '{{count}} entrée ajoutée à la liste d’exceptions : {{words}}',
  'terms.allowed_other': '{{count}} entrées ajoutées à la liste d’exceptions : {{words}}',
  'terms.disallowed_one': '{{count}} entrée retirée de la liste d’exceptions : {{words}}',
  'terms.disallowed_other': '{{count}} entrées retirées de la liste d’exceptions : {{words}}',
  'terms.bad': '{{term}} : {{reason}}',
  'terms.too_many':
    'Un serveur peut avoir {{max}} termes, et avec ceux-ci il en aurait {{total}}. Retires-en d’abord quelques-uns. Rien n’a été modifié.',
  'terms.too_many_patterns':
    'Un serveur peut avoir {{max}} motifs comme `/cats?/`, et avec ceux-ci il en aurait {{total}}. Écris des mots, ou retires-en d’abord quelques-uns. Rien n’a été modifié.',
  'terms.too_many_allowed':
    'La liste d’exceptions contient {{max}} entrées au plus, et avec celles-ci elle en aurait {{total}}. Retires-en d’abord quelques-unes. Rien n’a été modifié.',
  'terms.unknown':
    'Il n’y a pas de terme {{term}} sur la liste. `/moderation term list` les montre tous. Rien n’a été modifié.',
  'terms.unknown_allowed':
    '{{term}} n’est pas sur la liste d’exceptions. `/moderation term list` montre toutes les entrées. Rien n’a été modifié.',
  'terms.allow_pattern':
    'La liste d’exceptions prend des mots et des expressions, et {{term}} est un motif. Écris les mots qu’elle doit laisser passer. Rien n’a été modifié.',
  'terms.line': '{{term}}',
  'terms.line_negative': '{{term}} · aussi dans le prompt négatif',
  'terms.line_hidden': '{{term}} · tu dans les refus',
  'terms.line_negative_hidden': '{{term}} · aussi dans le prompt négatif · tu dans les refus',
  'terms.line_allowed': '{{term}} · autorisé',
  'terms.list': 'Termes : {{terms}}. Autorisés : {{allowed}}.',
  'terms.none': 'Ce serveur n’interdit aucun terme. Ajoutes-en un avec `/moderation term add`.',
  'terms.test_free': 'Aucun terme n’y correspond.',
  'terms.test_unread':
    'Comparer cela avec les termes du serveur prendrait trop de temps : la demande serait refusée.',
  'terms.test_hit': 'Le terme {{term}} y correspond : la demande serait refusée.',
  'terms.test_hit_negative':
    'Dans un prompt négatif aussi, le terme {{term}} y correspond : la demande serait refusée.',
  'terms.test_allowed':
    'Le terme {{term}} y correspondrait, mais la liste d’exceptions le laisse passer.',

  'moderation.paused': 'La création d’images est en pause sur ce serveur.',
  'moderation.paused_because': 'La création d’images est en pause sur ce serveur : {{reason}}',
  'moderation.resumed': 'La création d’images reprend sur ce serveur.',

  'moderation.whose_all': 'tout le monde',
  'moderation.whose_joined_one': 'membres arrivés depuis moins de {{count}} heure',
  'moderation.whose_joined_other': 'membres arrivés depuis moins de {{count}} heures',
  'moderation.whose_young_one': 'comptes de moins de {{count}} jour',
  'moderation.whose_young_other': 'comptes de moins de {{count}} jours',
  'moderation.cancel_all_summary':
    'A commencé à annuler les demandes en attente ; concernés : {{whose}}.',
  'moderation.cancel_all_deleting_summary_one':
    'A commencé à annuler les demandes en attente et à supprimer les images de moins de {{count}} minute ; concernés : {{whose}}.',
  'moderation.cancel_all_deleting_summary_other':
    'A commencé à annuler les demandes en attente et à supprimer les images de moins de {{count}} minutes ; concernés : {{whose}}.',
  'moderation.gave_summary_one': '{{count}} image a été rendue à {{member}}.',
  'moderation.gave_summary_other': '{{count}} images ont été rendues à {{member}}.',

  'stats.title': 'Easel sur ce serveur',
  'stats.pictures': 'images',
  'stats.spend': 'dépensés',
  'stats.refusals': 'refus',
  'stats.pictures_a_day': 'Images par jour',
  'stats.spend_a_day': 'Dépenses par jour',
  'stats.refusals_by_rule': 'Refus par règle',
  'stats.busiest_hours': 'Heures les plus actives (UTC)',
  'stats.none': 'Aucun',
  'stats.other': 'Autres',
  'stats.shown_one': 'Aujourd’hui : images {{pictures}}, dépenses {{spend}}, refus {{refusals}}.',
  'stats.shown_other':
    'Les {{count}} derniers jours : images {{pictures}}, dépenses {{spend}}, refus {{refusals}}.',
  'stats.alt':
    'Graphiques : images et dépenses par jour, refus par règle et heures les plus actives',

  'rule.operator_pause': 'Pause par l’exploitant',
  'rule.server_pause': 'En pause',
  'rule.suspension': 'Suspension',
  'rule.account_age': 'Compte récent',
  'rule.member_hours': 'Nouveau membre',
  'rule.role': 'Rôle',
  'rule.channel': 'Salon',
  'rule.age_restricted': 'Limite d’âge',
  'rule.private': 'Image privée',
  'rule.largest_side': 'Taille',
  'rule.steps': 'Étapes',
  'rule.count': 'Nombre',
  'rule.model': 'Modèle',
  'rule.terms': 'Termes',
  'rule.cooldown': 'Délai',
  'rule.waiting_jobs': 'Demandes en attente',
  'rule.images_per_hour': 'Images par heure',
  'rule.images_per_day': 'Images par jour',
  'rule.server_images_per_minute': 'Serveur, par minute',
  'rule.server_images_per_day': 'Serveur, par jour',
  'rule.queue': 'File pleine',
  'rule.server_usd_per_month': 'Budget du serveur',
  'rule.budget_day': 'Budget du jour',
  'rule.budget_month': 'Budget du mois',

  'moderation.description':
    'Mots, membres et raids : ce que les modérateurs font d’Easel sur ce serveur',
  'moderation.servers_only': 'Il n’y a rien à modérer en messages privés.',
  'moderation.moderators_only': 'Seuls les modérateurs de ce serveur peuvent faire cela.',
  'moderation.term': 'Les mots que personne ne peut avoir dans un prompt',
  'moderation.term_add': 'Interdire des mots, des expressions ou des motifs',
  'moderation.term_terms':
    'cat, cat*, *cat, *cat* ou /cats?/ ; plusieurs, séparés par des virgules',
  'moderation.term_negative': 'Les interdire aussi dans le prompt négatif (non par défaut)',
  'moderation.term_show': 'Nommer le terme au membre refusé (oui par défaut)',
  'moderation.term_remove': 'Retirer des termes de la liste',
  'moderation.term_listed': 'Tels que la liste les montre ; plusieurs, séparés par des virgules',
  'moderation.term_list': 'Tous les termes, et ce qui passe malgré eux',
  'moderation.term_test':
    'Voir quel terme correspondrait à un prompt ; rien n’est peint ni décompté',
  'moderation.term_words': 'Le prompt à essayer',
  'moderation.term_allow': 'Laisser passer des mots bien qu’un terme y corresponde',
  'moderation.term_allowed':
    'Mots ou expressions, comme paon ; plusieurs, séparés par des virgules',
  'moderation.term_disallow': 'Retirer des mots de la liste d’exceptions',
  'moderation.suspend': 'Retirer à un membre l’accès à Easel ici, et annuler ce qui attend',
  'moderation.suspend_member': 'Qui',
  'moderation.suspend_duration': 'Combien de temps : 30m, 12h, 7d, 2w ; sans limite par défaut',
  'moderation.suspend_reason': 'Pourquoi ; le membre le lit',
  'moderation.suspend_delete_hours':
    'Supprimer aussi ses images des dernières heures : tant d’heures',
  'moderation.unsuspend': 'Laisser un membre suspendu peindre de nouveau',
  'moderation.unsuspend_member': 'Qui',
  'moderation.suspended': 'Qui est suspendu, jusqu’à quand, pourquoi et par qui',
  'moderation.pause': 'Ne plus prendre de demandes sur ce serveur jusqu’à la reprise',
  'moderation.pause_reason': 'Pourquoi ; les membres le lisent',
  'moderation.resume': 'Prendre de nouveau des demandes',
  'moderation.cancel_all':
    'Annuler toutes les demandes en attente sur ce serveur, ou celles des nouveaux',
  'moderation.cancel_all_delete_minutes':
    'Supprimer aussi les images des dernières minutes : tant de minutes',
  'moderation.cancel_all_joined_within_hours':
    'Seulement des membres arrivés depuis moins de tant d’heures',
  'moderation.cancel_all_account_younger_than_days':
    'Seulement des membres dont le compte a moins de tant de jours',
  'moderation.give': 'Rendre des images à un membre : ses dernières ne comptent plus',
  'moderation.give_member': 'À qui',
  'moderation.give_images': 'Combien',
  'moderation.audit':
    'Ce qui s’est passé ici : demandes, refus, modifications et actions des modérateurs',
  'moderation.audit_member': 'Qui est concerné, ou qui l’a fait',
  'moderation.audit_rule': 'Les refus par cette règle',
  'moderation.audit_kind': 'Les entrées de ce type',
  'moderation.audit_reference': 'La référence qu’un refus affiche',
  'moderation.audit_csv': 'En fichier pour un tableur',
  'moderation.stats': 'Des graphiques des images, des dépenses, des refus et des heures actives',
  'moderation.stats_days': 'Tant de jours en arrière (30 par défaut)',
  'moderation.kind_refusal': 'Refus',
  'moderation.kind_accepted': 'Demandes acceptées',
  'moderation.kind_change': 'Modifications des réglages',
  'moderation.kind_action': 'Actions des modérateurs',
  'moderation.kind_report': 'Signalements',
  'moderation.kind_question': 'Questions aux modérateurs',

  'moderation.bad_duration':
    'Easel ne comprend pas la durée {{duration}}. Écris-la comme `30m`, `12h`, `7d` ou `2w`, d’une minute à dix ans, ou n’en donne pas : ce sera sans limite. Rien n’a été modifié.',
  'moderation.replaced': 'Cela remplace une suspension antérieure.',
  'moderation.member_told': 'Le membre en est informé par message privé.',
  'moderation.member_not_told':
    'Ce membre n’accepte pas de messages privés d’Easel : il le lira à sa prochaine demande.',
  'moderation.not_suspended': 'Aucune suspension de {{member}} ici. Rien n’a été modifié.',
  'moderation.none_suspended': 'Personne n’est suspendu sur ce serveur.',
  'moderation.suspended_list_one': '{{count}} membre suspendu :',
  'moderation.suspended_list_other': '{{count}} membres suspendus :',
  'moderation.suspended_line': '{{member}} · {{end}} · par {{moderator}}',
  'moderation.suspended_line_because': '{{member}} · {{end}} · par {{moderator}} : {{reason}}',
  'moderation.for_good': 'sans limite de durée',
  'moderation.ends': 'fin {{when}}',
  'moderation.erased_member': 'quelqu’un dont les données ont été effacées',
  'moderation.none_cancelled': 'Aucune demande n’attendait.',
  'moderation.cancelled_one': '{{count}} demande en attente annulée.',
  'moderation.cancelled_other': '{{count}} demandes en attente annulées.',
  'moderation.none_deleted': 'Il ne restait aucune image de cette période à supprimer.',
  'moderation.deleted_one': '{{count}} message avec des images supprimé.',
  'moderation.deleted_other': '{{count}} messages avec des images supprimés.',
  'moderation.gone_one': '{{count}} message avait déjà disparu.',
  'moderation.gone_other': '{{count}} messages avaient déjà disparu.',
  'moderation.not_allowed_one':
    '{{count}} message n’a pas pu être supprimé : Easel ne voit plus son salon.',
  'moderation.not_allowed_other':
    '{{count}} messages n’ont pas pu être supprimés : Easel ne voit plus leurs salons.',
  'moderation.not_deleted_one':
    '{{count}} message n’a pas pu être supprimé : Discord ne l’a pas fait. Réessaie dans une minute.',
  'moderation.not_deleted_other':
    '{{count}} messages n’ont pas pu être supprimés : Discord ne l’a pas fait. Réessaie dans une minute.',
  'moderation.pause_hint':
    'Ce qui attend déjà sera encore peint : `/moderation cancel-all` l’annule. `/moderation resume` met fin à la pause.',
  'moderation.nothing_to_give':
    'Aucune image de {{member}} ne compte dans les dernières 24 heures : il n’y a rien à rendre. Rien n’a été modifié.',
  'moderation.left_per_hour': 'Il lui reste cette heure-ci : {{left}} sur {{limit}}.',
  'moderation.left_per_day': 'Il lui reste en 24 heures : {{left}} sur {{limit}}.',
  'moderation.left_unlimited': 'Rien ne limite le nombre de ses images.',
  'moderation.audit_none': 'Il n’y a pas de telles entrées.',
  'moderation.audit_page': 'Ce qui s’est passé ici, du plus récent au plus ancien. Page {{page}}.',
  'moderation.audit_rows_one': '{{count}} entrée.',
  'moderation.audit_rows_other': '{{count}} entrées.',
  'moderation.audit_cut':
    'Les {{max}} entrées les plus récentes ; il y en a d’autres. Filtre par membre, règle ou type pour en voir de plus anciennes.',
  'moderation.words': '{{words}}',
  'moderation.entry_refusal':
    '{{when}} · refus pour {{member}} ({{rule}}) : {{prompt}} · {{reference}}',
  'moderation.entry_accepted': '{{when}} · {{member}} : {{prompt}} · {{summary}} · {{reference}}',
  'moderation.entry_done': '{{when}} · {{moderator}} : {{summary}} · {{reference}}',
  'moderation.entry_asked': '{{when}} · {{member}} : {{summary}} · {{reference}}',
  'button.change_picture': 'Changer celles de l’image',
  'button.change_showing': 'Changer qui la voit',
  'button.previous': 'Précédent',
  'button.next': 'Suivant',

  'event.unreadable': 'Une entrée que cette version d’Easel ne peut pas lire.',

  'log.refusal': '**Refus** · {{member}} dans {{channel}} · {{when}}',
  'log.picture_one': '**{{count}} image** · {{member}} dans {{channel}} · {{when}}',
  'log.picture_other': '**{{count}} images** · {{member}} dans {{channel}} · {{when}}',
  'log.private_picture_one': '**{{count}} image privée** · {{member}} dans {{channel}} · {{when}}',
  'log.private_picture_other':
    '**{{count}} images privées** · {{member}} dans {{channel}} · {{when}}',
  'log.change': '**Réglages** · {{actor}} · {{when}}',
  'log.action': '**Modération** · {{actor}} · {{when}}',
  'log.report':
    '**Signalement** · une image de {{member}} dans {{channel}}, signalée par {{actor}} · {{when}}',
  'log.question': '**Question aux modérateurs** · {{member}} dans {{channel}} · {{when}}',
  'log.somebody': 'quelqu’un',
  'log.somewhere': 'ce serveur',
  'log.prompt': '> {{words}}',
  'log.negative_prompt': '> **Sans :** {{words}}',
  'log.reference': '-# Référence {{reference}}',
  'log.reported': 'Aucune raison n’a été donnée.',
  'log.reported_because': 'Raison donnée : {{reason}}',
  'log.alt': 'Ce qui a été peint, en petit',
  'log.painted': 'Des images ont été livrées.',
  'log.shared': 'Des images que seul leur membre avait vues ont été partagées.',
  'log.deleted': '✓ Suppression par {{moderator}} {{when}}',
  'log.suspended': '✓ Suspension par {{moderator}} {{when}}',
  'log.allowed': '✓ Autorisation unique par {{moderator}} {{when}}',
  'log.allowed_term': '✓ Ajout à la liste d’exceptions par {{moderator}} {{when}}',
  'log.button_delete': 'Supprimer',
  'log.button_suspend': 'Suspendre',
  'log.button_allow': 'Autoriser une fois',
  'log.button_allow_term': 'Ajouter aux exceptions',
  'log.problem_not_allowed':
    'Easel ne peut pas écrire dans {{channel}}. Laisse-le y voir le salon, envoyer des messages et joindre des fichiers, ou choisis-en un autre. Les entrées attendent.',
  'log.problem_gone':
    'Le salon du journal n’existe plus. Choisis-en un autre. Les entrées attendent.',
  'log.problem_refused':
    'Discord n’accepte aucun message d’Easel dans {{channel}}. Choisis un autre salon pour le journal. Les entrées attendent.',

  'log.not_moderator':
    'Seuls les modérateurs de ce serveur peuvent faire cela. Rien n’a été modifié.',
  'log.entry_unknown': 'Easel ne sait plus de quoi parle cette entrée. Rien n’a été modifié.',
  'log.already': 'C’est fait. {{act}}',
  'log.under_way':
    'Quelqu’un d’autre de la modération est en train de le faire. Rien n’a été modifié.',
  'log.nobody': 'Easel ne sait plus de qui cela venait. Rien n’a été modifié.',
  'log.delete_done':
    'L’image de {{member}} est supprimée. Easel l’en informe par message privé, si ce membre en accepte.',
  'log.delete_done_kept':
    'Easel a supprimé le fichier qu’il conservait de l’image privée de {{member}} : elle ne peut plus être partagée. Ce que Discord montre encore à ce membre seul est hors de portée d’Easel. Easel l’en informe par message privé, s’il en accepte.',
  'log.allow_done':
    'Cette demande de {{member}} passera une fois, dans les 24 heures. Easel l’en informe par message privé, si ce membre en accepte.',
  'log.allow_done_before': 'Cette demande de {{member}} avait déjà été autorisée.',
  'log.allow_term_done':
    'Désormais sur la liste d’exceptions : {{words}}. Easel en informe {{member}} par message privé, si ce membre en accepte.',
  'log.suspend_title': 'Suspendre un membre',
  'log.suspend_duration': 'Combien de temps',
  'log.suspend_hour': '1 heure',
  'log.suspend_day': '1 jour',
  'log.suspend_week': '7 jours',
  'log.suspend_month': '30 jours',
  'log.suspend_forever': 'Sans limite de durée',
  'log.suspend_reason': 'Raison',
  'log.suspend_reason_hint': 'Le membre la lit',
  'log.suspend_delete': 'Supprimer ses images',
  'log.suspend_keep': 'Aucune',
  'log.suspend_delete_hour': 'Celles de la dernière heure',
  'log.suspend_delete_day': 'Celles des dernières 24 heures',
  'log.suspend_unreadable':
    'Easel ne comprend pas ce formulaire. Clique de nouveau sur « Suspendre ». Rien n’a été modifié.',
  'log.suspend_done': '{{member}} n’a plus accès à Easel, sans limite de durée.',
  'log.suspend_done_until': '{{member}} n’a plus accès à Easel ; fin de la suspension {{when}}.',
  'log.suspend_swept':
    'Demandes annulées : {{cancelled}}. Images supprimées : {{removed}} ; impossibles à supprimer : {{left}}.',
  'log.suspend_answer': '{{head}} {{told}}\n{{swept}}',
  'log.suspend_told': 'Le membre en est informé par message privé.',
  'log.suspend_untold':
    'Ce membre n’accepte pas de messages privés ; il le lira la prochaine fois qu’il peindra.',

  'log.ask_unknown':
    'Easel ne connaît plus cette demande, on ne peut donc interroger personne à son sujet.',
  'log.asked': 'Les modérateurs ont ta question dans leur journal. Sa référence est {{reference}}.',
  'log.asked_before': 'Les modérateurs ont déjà ta question. Sa référence est {{reference}}.',
  'log.asked_too_many_one':
    'Tu peux interroger ici les modérateurs sur {{count}} demande par heure. Réessaie plus tard, ou adresse-toi directement à l’un d’eux en donnant la référence {{reference}}.',
  'log.asked_too_many_other':
    'Tu peux interroger ici les modérateurs sur {{count}} demandes par heure. Réessaie plus tard, ou adresse-toi directement à l’un d’eux en donnant la référence {{reference}}.',
  'log.asked_nowhere':
    'Ce serveur n’a pas de journal où ses modérateurs liraient cela. Adresse-toi directement à l’un d’eux en donnant la référence {{reference}} : `/moderation audit` la retrouve.',
  'log.asked_unwritable':
    'Easel ne peut pas écrire dans le journal des modérateurs en ce moment ; il continue d’essayer. Si c’est pressé, adresse-toi directement à l’un d’eux en donnant la référence {{reference}}.',

  'log.report_unknown':
    'Ce n’est pas une des images qu’Easel a publiées sur ce serveur, elle ne peut donc pas être signalée ici. Pour signaler un message à Discord, utilise son propre « Signaler le message ».',
  'log.report_title': 'Signaler cette image',
  'log.report_reason': 'Ce qui ne va pas',
  'log.report_reason_hint': 'Les modérateurs de ce serveur le lisent, et voient qui l’a écrit',
  'log.report_known': 'Tu as déjà signalé cette image. Merci.',
  'log.report_too_many_one': 'Tu peux signaler {{count}} image par heure. Réessaie plus tard.',
  'log.report_too_many_other': 'Tu peux signaler {{count}} images par heure. Réessaie plus tard.',
  'log.report_done': 'Merci. Les modérateurs trouveront ton signalement dans leur journal.',
  'log.report_nowhere':
    'Merci. Ce serveur n’a pas de journal où ses modérateurs liraient cela : parles-en à l’un d’eux en donnant la référence {{reference}}.',
  'log.report_unwritable':
    'Merci. Easel ne peut pas écrire dans le journal des modérateurs en ce moment ; il continue d’essayer. Si c’est urgent, parles-en à l’un d’eux en donnant la référence {{reference}}.',

  'queue.title': 'Tes demandes ici',
  'queue.none': 'Tu n’as aucune demande dans la file d’attente ici.',
  'queue.busy': 'En train d’être peintes : {{calling}}. En attente : {{waiting}}.',
  'queue.paused': 'La création d’images est en pause. Prochain essai {{when}}.',
  'queue.waiting': '{{prompt}} · place {{place}}, début {{when}}',
  'queue.painting': '{{prompt}} · en train d’être peinte',
  'queue.delivering': '{{prompt}} · en route vers toi',
  'queue.undeliverable': '{{prompt}} · peinte, mais n’a pas pu être livrée',
  'queue.cancelled':
    'C’est annulé. Les images qui n’étaient pas encore peintes ne sont décomptées à personne.',
  'easel.description': 'Tes demandes, ce que tu peux peindre et ce qu’Easel sait de toi',
  'easel.help': 'Ce que fait Easel et ce qu’il te reste, avec des exemples à peindre d’un clic',
  'easel.styles': 'Ce que chaque style ajoute au prompt : ceux de ce serveur et ceux d’Easel',
  'easel.styles_search': 'Une partie d’un nom ou des mots',
  'easel.defaults': 'Ce qu’Easel prend quand tu n’indiques pas une option, sur tous les serveurs',
  'easel.defaults_clear': 'Retirer une de tes valeurs par défaut, ou toutes',
  'easel.queue': 'Tes images en attente, avec des boutons pour annuler, et l’activité du bot',
  'easel.usage': 'Ce qu’il te reste ici, quand tu auras plus, et tes images de ce mois-ci',
  'easel.recipe': 'Trouver la recette d’une image : fichier, identifiant ou lien du message',
  'easel.recipe_file': 'Le fichier d’une image, d’Easel ou d’un autre outil Stable Diffusion',
  'easel.recipe_id': 'Les 22 caractères après « id » sous une image',
  'easel.recipe_link': '« Copier le lien du message » dans le menu du message qui montre l’image',
  'easel.history': 'Tes images ici : les parcourir, les trouver, les partager et les supprimer',
  'easel.history_text': 'Des mots du prompt',
  'easel.history_model': 'Les images de ce modèle',
  'easel.history_month': 'Les images de ce mois (UTC), comme 2026-11',
  'easel.history_member': 'Pour les modérateurs : ce que ce membre a peint sur ce serveur',
  'easel.privacy': 'Ce qu’Easel sait de toi',
  'easel.privacy_export': 'Tout ce qu’Easel sait de toi, en un fichier',
  'easel.privacy_delete': 'Effacer ce qu’Easel sait de toi ; on te demande d’abord',
  'easel.privacy_messages': 'Retirer aussi les messages qui montrent tes images et tes prompts',

  'help.title': '### Easel peint ce que tu décris',
  'help.imagine':
    'Tape `/imagine` et dis ce que tu veux voir. L’image arrive dans ce salon, avec la seed qui permet de la refaire.',
  'help.blocked': 'Tu ne peux pas peindre ici en ce moment : `/easel usage` dit pourquoi.',
  'help.left': '{{window}} `/easel usage` montre toutes les limites.',
  'help.channels': 'Easel ne peint que dans {{channels}}.',
  'help.examples':
    '**À toi d’essayer :** un clic le peint, et compte comme n’importe quelle demande de ta part.',
  'help.example_fox': 'Renard dans une tasse de thé',
  'help.example_lighthouse': 'Phare au crépuscule',
  'help.example_greenhouse': 'Serre sur Mars',
  'help.example_clockmaker': 'Vieil horloger',
  'help.gone_example':
    'Easel n’a plus cet exemple. Utilise `/easel help` pour voir les exemples actuels. Rien n’a été décompté.',
  'help.again':
    'Sous une image, **Relancer** peint les mêmes mots avec une nouvelle seed, et **Remix** te laisse d’abord les changer. Les mêmes mots, les mêmes réglages et la même seed donnent la même image.',
  'help.settings':
    '-# Tu gères ce serveur : `/settings view` montre ce qui s’applique, avec des formulaires pour le changer.',
  'help.moderation':
    '-# Tu modères ici : `/moderation` réunit les termes, les suspensions, la pause et ce qui s’est passé.',

  'usage.title': '**Ce que tu peux peindre ici**',
  'usage.paused_everywhere':
    'La personne qui exploite ce bot ne prend de demandes nulle part en ce moment.',
  'usage.paused_here': 'Les modérateurs ont mis Easel en pause ici.',
  'usage.suspended': 'Les modérateurs t’ont retiré l’accès à Easel ici, sans limite de durée.',
  'usage.suspended_until':
    'Les modérateurs t’ont retiré l’accès à Easel ici. Tu pourras de nouveau peindre {{when}}.',
  'usage.suspended_because': 'La raison : {{reason}}',
  'usage.newcomer': 'Tu viens d’arriver. Tu pourras peindre ici {{when}}.',
  'usage.exhausted': 'Le budget de ce bot ne suffit pas pour une image. Reprise {{when}}.',
  'usage.exempt':
    'Un de tes rôles lève les quotas et le délai du serveur : seul s’applique à toi le maximum permis par la personne qui exploite le bot.',
  'usage.unlimited': 'Aucune limite ne s’applique à toi.',
  'usage.images_per_hour': 'Tes images en une heure',
  'usage.images_per_day': 'Tes images en 24 heures',
  'usage.server_images_per_minute': 'Les images de tous en une minute',
  'usage.server_images_per_day': 'Les images de tous aujourd’hui (UTC)',
  'usage.window': '{{window}} : reste {{left}} sur {{limit}}.',
  'usage.window_frees':
    '{{window}} : reste {{left}} sur {{limit}} ; la prochaine se libère {{when}}.',
  'usage.month_left_one':
    'Ce qu’il reste ce mois-ci pour tous ensemble : environ {{count}} image. Renouvellement {{when}}.',
  'usage.month_left_other':
    'Ce qu’il reste ce mois-ci pour tous ensemble : environ {{count}} images. Renouvellement {{when}}.',
  'usage.month_used_up':
    'Ce qui était prévu ce mois-ci pour tous ensemble est épuisé. Renouvellement {{when}}.',
  'usage.cooldown_one': 'Entre deux demandes : {{count}} seconde. Tu peux demander maintenant.',
  'usage.cooldown_other': 'Entre deux demandes : {{count}} secondes. Tu peux demander maintenant.',
  'usage.cooldown_until_one':
    'Entre deux demandes : {{count}} seconde. Tu pourras de nouveau demander {{when}}.',
  'usage.cooldown_until_other':
    'Entre deux demandes : {{count}} secondes. Tu pourras de nouveau demander {{when}}.',
  'usage.waiting_jobs': 'Tes demandes dans la file d’attente : {{used}} sur {{limit}}.',
  'usage.count_one': 'Dans une demande : {{count}} image au plus.',
  'usage.count_other': 'Dans une demande : {{count}} images au plus.',
  'usage.largest_side': 'Plus grand côté : {{max}} pixels au plus.',
  'usage.steps_one': 'Pour affiner : {{count}} étape au plus.',
  'usage.steps_other': 'Pour affiner : {{count}} étapes au plus.',
  'usage.none': 'Tu n’as eu aucune image ici ce mois-ci (UTC).',
  'usage.total_one':
    'Ce mois-ci (UTC), tu as eu ici {{count}} image. Coût pour la personne qui exploite ce bot : {{price}}.',
  'usage.total_other':
    'Ce mois-ci (UTC), tu as eu ici {{count}} images. Coût pour la personne qui exploite ce bot : {{price}}.',
  'usage.model_one': '- {{model}} : {{count}} image, {{price}}',
  'usage.model_other': '- {{model}} : {{count}} images, {{price}}',

  'privacy.exported':
    'Tout ce qu’Easel sait de toi, sur tous les serveurs. Demandes : {{requests}} ; entrées que des modérateurs peuvent consulter : {{entries}} ; demandes que la modération a laissées passer : {{passes}} ; suspensions : {{suspensions}}. Personne d’autre ne voit ce message.',
  'privacy.exported_in_part':
    'Tout ne tient pas dans un fichier que Discord accepte ici : le plus ancien manque. La personne qui exploite ce bot peut te donner le reste.',
  'privacy.ask':
    '**Effacer ce qu’Easel sait de toi, sur tous les serveurs ?** Les demandes dans la file d’attente sont annulées. Les prompts, les réglages, les seeds, les images qui t’attendent et ce que des modérateurs pouvaient consulter à ton sujet disparaissent. Les boutons de tes images cessent de marcher. C’est irréversible.',
  'privacy.ask_messages':
    'Les messages qui montrent tes images ou parlent de tes demandes aux modérateurs sont retirés aussi.',
  'privacy.ask_no_messages':
    'Les messages publiés restent. Pour les faire retirer, utilise plutôt `/easel privacy delete messages:True` : après, Easel ne saura plus lesquels étaient à toi.',
  'privacy.ask_stays':
    'Pendant 24 heures au plus, Easel continue de compter les images que tu viens d’avoir, et les suspensions durent jusqu’à leur fin : les deux sans ton nom, sous un code fait avec une clé secrète.',
  'privacy.backups_unknown':
    'La personne qui exploite ce bot n’a pas dit combien de temps les sauvegardes sont conservées.',
  'privacy.backups_none': 'La personne qui exploite ce bot ne conserve pas de sauvegardes.',
  'privacy.backups_one':
    'Les sauvegardes de la base de données sont conservées {{count}} jour : d’ici là, tu peux figurer dans l’une d’elles.',
  'privacy.backups_other':
    'Les sauvegardes de la base de données sont conservées {{count}} jours : d’ici là, tu peux figurer dans l’une d’elles.',
  'privacy.erased':
    '**Effacé :** demandes : {{requests}}, avec leurs images : {{pictures}} ; entrées que des modérateurs pouvaient consulter : {{entries}} ; demandes que la modération a laissées passer : {{passes}}. Annulées avant : {{cancelled}}.',
  'privacy.messages_stay': 'Les messages publiés sont restés, comme tu le voulais.',
  'privacy.messages_removed_one': 'Messages retirés : {{count}}.',
  'privacy.messages_removed_other': 'Messages retirés : {{count}}.',
  'privacy.messages_left_one':
    '{{count}} message est encore là. Easel continue d’essayer pendant une semaine ; là où il ne voit plus le salon, adresse-toi à la modération.',
  'privacy.messages_left_other':
    '{{count}} messages sont encore là. Easel continue d’essayer pendant une semaine ; là où il ne voit plus le salon, adresse-toi à la modération.',
  'privacy.messages_private':
    'Ce que personne d’autre que toi ne pouvait voir, et ce qu’Easel t’a envoyé faute d’autre moyen, il ne peut pas le retirer : supprime-le ou ferme-le toi-même.',
  'privacy.stays_pictures_one':
    '**Reste :** que {{count}} image compte dans les limites, sous un code à la place de ton nom. Cela disparaît {{when}}.',
  'privacy.stays_pictures_other':
    '**Reste :** que {{count}} images comptent dans les limites, sous un code à la place de ton nom. La dernière trace disparaît {{when}}.',
  'privacy.stays_suspensions_one':
    '**Reste :** {{count}} suspension avec sa raison, sous un code à la place de ton nom, jusqu’à sa fin.',
  'privacy.stays_suspensions_other':
    '**Reste :** {{count}} suspensions avec leurs raisons, sous un code à la place de ton nom, jusqu’à leur fin.',
  'privacy.stays_requests_one':
    '**Non effacé :** {{count}} demande était encore en cours. Relance la commande dans quelques minutes.',
  'privacy.stays_requests_other':
    '**Non effacé :** {{count}} demandes étaient encore en cours. Relance la commande dans quelques minutes.',
  'privacy.stays_spend': '**Reste :** ce que les images ont coûté, ce qui ne dit rien de toi.',
  'privacy.erased_member': 'quelqu’un qui a effacé ses données',

  'failure.expired':
    'Cette image a attendu son tour trop longtemps et a été abandonnée. Réessaie plus tard. Ton quota n’a pas été entamé.',
  'failure.over_budget':
    'Le budget de ce bot s’est épuisé avant ton tour. Réessaie plus tard. Ton quota n’a pas été entamé.',
  'failure.over_budget_until':
    'Le budget de ce bot s’est épuisé avant ton tour. Reprise {{when}}. Ton quota n’a pas été entamé.',
  'failure.over_server_budget':
    'Le budget d’ici s’est épuisé avant ton tour. Réessaie plus tard. Ton quota n’a pas été entamé.',
  'failure.over_server_budget_until':
    'Le budget d’ici s’est épuisé avant ton tour. Reprise {{when}}. Ton quota n’a pas été entamé.',
  'failure.not_here':
    'Ce serveur ne laisse pas Easel peindre dans ce salon. Réessaie dans un autre. Ton quota n’a pas été entamé.',
  'failure.lost':
    'L’image a été peinte, mais le bot a perdu son fichier. Demande-la de nouveau. Ton quota n’a pas été entamé.',
  'failure.kept':
    'Ton image est peinte, mais Discord ne l’accepte pas ici. Elle est conservée un jour : regarde dans `/easel queue`.',
  'failure.undelivered':
    'Discord n’accepte pas cette image en ce moment. Elle est toujours conservée ; réessaie plus tard.',
  'failure.rejected':
    'Le service d’images n’a pas accepté cette demande. Modifie le prompt ou les réglages et réessaie. Ton quota n’a pas été entamé.',
  'failure.too_large':
    'Le service d’images a jugé cette demande trop grande. Raccourcis le prompt et réessaie. Ton quota n’a pas été entamé.',
  'failure.unauthorized':
    'Le service d’images n’accepte pas le compte de ce bot en ce moment. Seule la personne qui l’exploite peut y remédier ; réessaie plus tard. Ton quota n’a pas été entamé.',
  'failure.out_of_credit':
    'Ce bot a épuisé son crédit auprès du service d’images. Seule la personne qui l’exploite peut y remédier ; réessaie demain. Ton quota n’a pas été entamé.',
  'failure.rate_limited':
    'Le service d’images reçoit trop de demandes. Réessaie dans une minute. Ton quota n’a pas été entamé.',
  'failure.rate_limited_until':
    'Le service d’images reçoit trop de demandes. Réessaie {{when}}. Ton quota n’a pas été entamé.',
  'failure.overloaded':
    'Le service d’images est surchargé. Réessaie dans quelques minutes. Ton quota n’a pas été entamé.',
  'failure.overloaded_until':
    'Le service d’images est surchargé. Réessaie {{when}}. Ton quota n’a pas été entamé.',
  'failure.server_error':
    'Le service d’images a rencontré une erreur interne. Réessaie dans quelques minutes. Ton quota n’a pas été entamé.',
  'failure.timed_out':
    'Le service d’images a mis trop de temps à répondre. Réessaie dans quelques minutes. Ton quota n’a pas été entamé.',
  'failure.unreachable':
    'Le service d’images était injoignable, ou la connexion s’est coupée. Réessaie dans quelques minutes. Ton quota n’a pas été entamé.',
  'failure.not_a_picture':
    'Le service d’images a envoyé quelque chose qui n’est pas une image complète. Réessaie maintenant. Ton quota n’a pas été entamé.',
  'failure.interrupted':
    'Easel a redémarré avant que cette image soit terminée. Demande-la de nouveau. Ton quota n’a pas été entamé.',
  'failure.bug':
    'Un problème est survenu dans Easel. La personne qui l’exploite peut en savoir plus avec la référence {{reference}}.',
};
