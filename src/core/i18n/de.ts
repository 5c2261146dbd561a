import type { Catalogue } from './catalogue.ts';

export const DE: Catalogue = {
  'imagine.description': 'Ein Bild aus deinen Worten malen',
  'imagine.prompt': 'Was gemalt werden soll. Am Ende gehen auch Flags: --ar 16:9 --seed 5 --no fog',
  'imagine.negative_prompt': 'Was nicht ins Bild soll',
  'imagine.style': 'Ein Look zum Schluss: tippe los, um zu suchen',
  'imagine.aspect_ratio': 'Das Format des Bildes (1:1 ohne Angabe)',
  'imagine.width': 'Breite in Pixeln, 256 bis 2048; geht dem Seitenverhältnis vor',
  'imagine.height': 'Höhe in Pixeln, 256 bis 2048; geht dem Seitenverhältnis vor',
  'imagine.model': 'Wer malt: jedes Modell hat seinen eigenen Look und Preis',
  'imagine.steps': 'Wie lange verfeinert wird: bis zu 20 Schritte, mit FLUX bis zu 8',
  'imagine.guidance': 'Wie genau der Prompt befolgt wird, 1 bis 30 (7,5 ohne Angabe)',
  'imagine.seed': 'Eine Zahl, die ein Bild exakt wiederholt; ohne Angabe eine neue',
  'imagine.count': 'Wie viele Bilder, mit fortlaufenden Seeds',
  'imagine.spoiler': 'Bild und Prompt verdecken, bis jemand klickt',
  'imagine.private': 'Das Bild nur dir zeigen',

  'reply.negative_prompt': '**Ohne:** {{words}}',
  'reply.alt': 'Bild {{number}} von {{total}}, Seed {{seed}}',
  'reply.alt_without_seed': 'Bild {{number}} von {{total}}',
  'reply.reduced':
    '-# So große Dateien nimmt Discord nicht an, deshalb wurden die Bilder verkleinert.',
  'reply.wordless': '-# Der Prompt fehlt hier: Ein Filter dieses Servers lässt ihn nicht zu.',
  'reply.private':
    '-# Nur du siehst diese Nachricht; die Moderatoren dieses Servers können das Bild in ihrem Log sehen, falls sie eines führen.',
  'reply.shared': '-# Geteilt von {{member}}; bisher war es nur dort zu sehen.',
  'reply.first':
    '-# Easels erstes Bild auf diesem Server: Mit `/imagine` kann sich jeder eines wünschen. `/easel help` zeigt mehr, mit Beispielen, die ein Klick malt.',
  'reply.ready': '{{member}}, dein Bild ist fertig.',
  'reply.undelivered_one':
    'Ein Bild von dir konnte vorhin nicht zugestellt werden. Es wird einen Tag lang aufbewahrt.',
  'reply.undelivered_other':
    '{{count}} Anfragen von dir konnten vorhin nicht zugestellt werden. Sie werden einen Tag lang aufbewahrt.',
  'reply.missing_one': 'Das Bild mit dem Seed {{seeds}} fehlt. {{reason}}',
  'reply.missing_other': 'Die Bilder mit den Seeds {{seeds}} fehlen. {{reason}}',
  'reply.missing_compared_one': 'Das Bild mit {{labels}} fehlt. {{reason}}',
  'reply.missing_compared_other': 'Die Bilder mit {{labels}} fehlen. {{reason}}',
  'reply.missing_without_seed_one': '{{count}} Bild fehlt. {{reason}}',
  'reply.missing_without_seed_other': '{{count}} Bilder fehlen. {{reason}}',

  'picture.choose': 'Wähle ein Bild…',
  'picture.which': 'Welches dieser Bilder?',
  'picture.title': '**Bild {{number}} von {{total}}** · Seed {{seed}}',
  'picture.title_without_seed': '**Bild {{number}} von {{total}}**',
  'picture.option': 'Bild {{number}} · Seed {{seed}}',
  'picture.option_compared': 'Bild {{number}} · {{label}}',
  'picture.option_without_seed': 'Bild {{number}}',

  'remix.title': 'Remix',
  'remix.prompt': 'Prompt',
  'remix.prompt_more': 'Am Ende gehen auch Flags, zum Beispiel --steps 10 --count 2',
  'remix.negative_prompt': 'Ohne',
  'remix.model': 'Modell',
  'remix.size': 'Größe',
  'remix.seed': 'Seed',
  'remix.seed_more':
    'Leer: ein neuer. Mit anderer Größe oder anderem Modell malt derselbe Seed ein anderes Bild.',

  'reply.reroll_of': '-# Neu gewürfelt aus [diesem Bild]({{link}})',
  'reply.remix_of': '-# Remix von [diesem Bild]({{link}})',
  'reply.reproduction_of': '-# Nachgemalt nach [diesem Bild]({{link}})',
  'reply.missing_from': '-# Was bei [diesen Bildern]({{link}}) fehlte',
  'reply.enlarged_from': '-# Vergrößert aus [diesem Bild]({{link}})',
  'reply.remix_size': '-# Andere Größe: Auch mit demselben Seed entsteht ein anderes Bild.',
  'reply.remix_model': '-# Anderes Modell: Auch mit demselben Seed entsteht ein anderes Bild.',
  'reply.remix_left_out':
    '-# {{model}} nimmt keinen negativen Prompt an, deshalb wurde er weggelassen.',
  'reply.reproduced_bytes': '-# Dasselbe Bild, Byte für Byte.',
  'reply.reproduced_pixels': '-# Dieselben Pixel; nur die Datei unterscheidet sich.',
  'reply.reproduced_differently':
    '-# Nicht dasselbe Bild: Der Bilddienst malt diese Anfrage heute anders.',
  'reply.reproduced_unknown': '-# Mit dem Original lässt es sich nicht mehr vergleichen.',

  'enlarge.label': '-# Vergrößert auf {{width}}×{{height}}, nicht neu gemalt.',
  'enlarge.under_way':
    'Easel vergrößert gerade schon ein Bild für dich. Warte, bis es da ist, und klicke dann noch einmal. Es wurde nichts angerechnet.',
  'enlarge.age_restricted':
    'Das stammt aus einem altersbeschränkten Kanal und lässt sich nur in solchen Kanälen vergrößern. Es wurde nichts gepostet.',
  'enlarge.not_here':
    'Dieser Server lässt Easel im Kanal dieses Threads nicht arbeiten. Es wurde nichts angerechnet.',
  'enlarge.gone':
    'Die Datei dieses Bildes ist weg, deshalb lässt es sich nicht vergrößern. Sein Rezept wiederholt es noch. Es wurde nichts angerechnet.',
  'enlarge.not_allowed':
    'Easel kann die Nachricht dieses Bildes nicht lesen. Dafür braucht es dort die Berechtigung „Nachrichtenverlauf anzeigen“. Es wurde nichts angerechnet.',
  'enlarge.unreachable':
    'Discord hat das Bild nicht herausgegeben. Bitte versuche es in einer Minute noch einmal. Es wurde nichts angerechnet.',
  'enlarge.too_large':
    'Dieses Bild ist zu groß zum Vergrößern: Discord würde die Datei nicht annehmen. Es wurde nichts angerechnet.',
  'enlarge.unreadable':
    'Die Datei dieses Bildes ist nicht lesbar, deshalb lässt es sich nicht vergrößern. Es wurde nichts angerechnet.',
  'enlarge.failed':
    'Discord hat das vergrößerte Bild nicht angenommen. Bitte versuche es in einer Minute noch einmal. Es wurde nichts angerechnet.',

  'recipe.values': '**Einstellungen:** {{values}}',
  'recipe.line': 'Um es anderswo noch einmal zu malen, kopiere diese Zeile:',
  'recipe.in_file': 'In der Datei steht alles, samt der `/imagine`-Zeile zum Kopieren.',
  'recipe.too_large':
    'Diese Datei ist zu groß, um darin ein Rezept zu suchen. Versuche es mit einer von höchstens 25 MB.',
  'recipe.not_a_picture':
    'Diese Datei ist kein PNG-, JPEG- oder WebP-Bild und enthält darum kein Rezept. Versuche es mit der Originaldatei.',
  'recipe.none':
    'Dieses Bild trägt kein Rezept. Apps und Websites nehmen es oft heraus; versuche es mit der Datei, wie sie zuerst gespeichert wurde.',
  'recipe.not_in_message':
    'Diese Nachricht zeigt kein vollständiges Rezept: Die Worte wurden weggelassen, oder sie ist nicht von Easel.',
  'recipe.no_prompt':
    'Das Rezept wurde gefunden, aber es hat keinen Prompt und lässt sich deshalb nicht nachmalen.',
  'recipe.from_books': '-# Aus den Aufzeichnungen dieses Bots: genau das, was angefragt wurde.',
  'recipe.from_text': '-# Aus dem Text der Nachricht.',
  'recipe.from_text_shortened':
    '-# Aus dem Text der Nachricht, der die Worte gekürzt zeigt: Das ganze Rezept ist von hier aus nicht zu bekommen.',
  'recipe.from_file':
    '-# Aus den Daten der Datei, wie Easel sie geschrieben hat: genau das, was angefragt wurde.',
  'recipe.from_file_of': '-# Aus den Daten der Datei, wie {{tool}} sie schreibt.',
  'recipe.of_one_file_one':
    '-# Diese Nachricht zeigt {{count}} Bild; dies ist das Rezept von {{name}}.',
  'recipe.of_one_file_other':
    '-# Diese Nachricht zeigt {{count}} Bilder; dies ist das Rezept von {{name}}.',
  'recipe.of_one_seed':
    '-# Diese Nachricht zeigt die Seeds {{seeds}}; dies ist das Rezept von {{seed}}.',
  'recipe.prompt': '**Prompt:** {{words}}',
  'recipe.changed': '**Angepasst an das, was hier gemalt werden kann:**',
  'recipe.change': '- {{option}}: {{from}} → {{to}}',
  'recipe.change_chosen': '- {{option}}: {{to}}, denn die Datei nennt nichts',
  'recipe.change_shortened': '- {{option}}: von {{from}} auf {{to}} Zeichen gekürzt',
  'recipe.dropped': '**Weggelassen, weil es das bei Easel nicht gibt:** {{names}}',
  'recipe.foreign':
    '-# **Nachmalen** malt das für dich und wird auf dein Kontingent angerechnet. Das Bild eines anderen Programms wird nicht gleich aussehen.',
  'recipe.one_source':
    'Gib mit einer Option, und nur einer, an, wo das Rezept ist: {{options}}. Es wurde nichts nachgesehen.',
  'recipe.bad_id':
    'Das ist keine Bild-ID: Eine ID besteht aus 22 Buchstaben, Ziffern, Binde- und Unterstrichen. Kopiere sie unter dem Bild.',
  'recipe.bad_link':
    'Das ist kein Link zu einer Nachricht. Wähle **Nachrichtenlink kopieren** im Menü der Nachricht mit dem Bild.',
  'recipe.unknown':
    'Dieses Rezept ist hier nicht bekannt oder nicht für dich. Ein Rezept lässt sich im Kanal seines Bildes öffnen; anderswo auf dem Server nur von Moderatoren und dem Mitglied, das es angefragt hat.',
  'recipe.age_restricted':
    'Dieses Bild stammt aus einem altersbeschränkten Kanal; sein Rezept lässt sich nur in solchen Kanälen öffnen.',
  'recipe.link_unreadable':
    'Easel kann diese Nachricht nicht lesen. Es braucht hier die Berechtigungen „Kanal ansehen“ und „Nachrichtenverlauf anzeigen“; oder wähle **Apps → Image recipe** im Menü der Nachricht.',
  'recipe.link_gone':
    'Diese Nachricht gibt es nicht mehr, und in Easels Aufzeichnungen steht sie nicht.',
  'recipe.link_of_others':
    'Über einen Link zeigt Discord Easel nur, was es selbst geschrieben hat. Wähle **Apps → Image recipe** im Menü der Nachricht.',
  'recipe.no_file': 'Diese Nachricht zeigt kein Rezept und kein Bild, in dem eines stecken könnte.',
  'recipe.not_on_discord':
    'Dieses Bild liegt nicht bei Discord, und Easel liest keine Dateien von anderswo. Speichere es und poste die Datei, oder gib sie `/easel recipe`.',
  'recipe.file_gone':
    'Discord hat diese Datei nicht mehr, oder ihre Adresse ist abgelaufen. Bitte poste das Bild noch einmal.',
  'recipe.file_unreachable':
    'Discord hat es nicht herausgegeben. Bitte versuche es in einer Minute noch einmal.',
  'recipe.draft_gone':
    'Dieses Rezept ist nicht mehr gespeichert, oder es ist nicht deins. Rezepte aus Nachrichten und Dateien werden einen Tag lang aufbewahrt; schlage es noch einmal nach.',

  'button.reroll': 'Neu würfeln',
  'button.remix': 'Remix',
  'button.recipe': 'Rezept',
  'button.enlarge': 'Vergrößern',
  'button.reproduce': 'Nachmalen',
  'button.edit': 'Ändern und erneut versuchen',
  'button.delete': 'Löschen',
  'button.retry': 'Erneut versuchen',
  'button.cancel': 'Abbrechen',
  'button.fetch': 'Zeig es mir',
  'button.erase': 'Meine Daten löschen',
  'button.ask': 'Moderatoren fragen',
  'button.share': 'Teilen',

  'share.servers_only':
    'Hier ist niemand, mit dem du es teilen könntest: Bilder werden auf Servern geteilt. Es wurde nichts geteilt.',
  'share.done': 'Das ist schon geteilt: {{link}}',
  'share.too_early': 'Das ist noch auf dem Weg zu dir. Bitte versuche es gleich noch einmal.',
  'share.under_way': 'Das wird gerade geteilt.',
  'share.gone':
    'Die Dateien dieser Bilder sind nicht mehr gespeichert, deshalb lassen sie sich nicht teilen. `/imagine` mit denselben Einstellungen und demselben Seed wiederholt sie. Es wurde nichts geteilt.',
  'share.age_restricted':
    'Das stammt aus einem altersbeschränkten Kanal und lässt sich nur in solchen Kanälen teilen. Es wurde nichts geteilt.',
  'share.not_here':
    'Easel malt in diesem Kanal nicht, deshalb teilt es hier auch nichts. Versuche es in einem anderen Kanal, mit `/easel history`. Es wurde nichts geteilt.',
  'share.failed':
    'Discord hat die Bilder nicht angenommen, deshalb wurde nichts geteilt. Bitte versuche es in einer Minute noch einmal.',

  'history.title': '### Deine Bilder auf diesem Server',
  'history.title_direct': '### Deine Bilder in Direktnachrichten mit Easel',
  'history.title_member':
    '### Bilder von {{member}} auf diesem Server\n-# Was für alle sichtbar gepostet wurde, und die Worte privater Anfragen. Dass du nachgesehen hast, steht im Protokoll.',
  'history.filters': '-# Nur {{filters}}',
  'history.with_words': 'mit „{{words}}“',
  'history.by_model': 'von {{model}}',
  'history.of_month': 'aus {{month}}',
  'history.none': 'Hier ist noch nichts.',
  'history.none_found': 'Dazu passt nichts.',
  'history.no_more': 'Mehr gibt es nicht.',
  'history.hidden_one':
    '-# {{count}} Anfrage aus einem altersbeschränkten Kanal ist hier ausgeblendet. In solchen Kanälen ist sie zu sehen.',
  'history.hidden_other':
    '-# {{count}} Anfragen aus altersbeschränkten Kanälen sind hier ausgeblendet. In solchen Kanälen sind sie zu sehen.',
  'history.looked_through_one':
    '-# Bisher wurde {{count}} Anfrage durchsucht. „Weiter“ sucht weiter.',
  'history.looked_through_other':
    '-# Bisher wurden {{count}} Anfragen durchsucht. „Weiter“ sucht weiter.',
  'history.entry': '**{{number}}** · {{when}} · {{prompt}}\n-# {{facts}}',
  'history.one': '{{when}} · {{prompt}}\n-# {{facts}}',
  'history.covered': '||{{prompt}}||',
  'history.seeds_one': 'Seed {{seeds}}',
  'history.seeds_other': 'Seeds {{seeds}}',
  'history.no_seed': 'kein Seed',
  'history.link': '{{link}}',
  'history.kept': 'privat, Aufbewahrung endet {{when}}',
  'history.kept_no_more': 'privat, die Datei ist nicht mehr gespeichert',
  'history.for_member_alone': 'privat, nur für das Mitglied',
  'history.deleted': 'Bild gelöscht',
  'history.unreadable': 'Discord zeigt das Bild gerade nicht',
  'history.alt': 'Bild {{number}}, {{prompt}}',
  'history.alt_of': 'Bild {{number}}, {{index}} von {{total}}, {{prompt}}',
  'history.pick': 'Wähle ein Bild, das du öffnen willst',
  'history.option': '{{number}} · {{prompt}}',
  'history.option_of': '{{number}} ({{index}} von {{total}}) · {{prompt}}',
  'history.gone_page':
    'Diese Seite ist nicht mehr bekannt: Sie ist mehr als einen Tag alt oder gehört jemand anderem. Nutze `/easel history` noch einmal.',
  'history.gone_picture':
    'Dieses Bild ist hier nicht zu sehen. Nutze `/easel history` noch einmal.',
  'history.unknown_month':
    'Easel kann den Monat {{month}} nicht lesen. Schreibe ihn wie 2026-11, oder wähle einen aus der Liste.',
  'history.unknown_model': 'Easel kennt kein Modell „{{model}}“. Wähle eines aus der Liste.',
  'history.moderators_only': 'Nur Moderatoren dieses Servers können die Bilder anderer durchsehen.',
  'history.looked': 'hat die Bilder von {{member}} durchgesehen',
  'history.removed': 'Dieses Bild ist gelöscht.',
  'history.nothing_to_remove': 'Hier gibt es nichts mehr zu löschen: Das Bild ist schon weg.',

  'waiting.place': 'Platz {{place}} in der Warteschlange. Gemalt wird etwa {{when}}.',
  'waiting.painting': 'Du bist dran: Dein Bild wird jetzt gemalt.',
  'waiting.ended': 'Dieses Bild konnte nicht gemalt werden.',

  'refusal.not_here':
    'Easel arbeitet auf diesem Server nicht. Wer diesen Bot betreibt, wählt die Server aus, für die er malt.',
  'refusal.servers_only': 'Easel arbeitet nur auf Servern, nicht in Direktnachrichten.',
  'refusal.prompt_too_short':
    'Ein Prompt braucht mindestens {{min}} eigene Zeichen, Flags nicht mitgezählt. Schreibe, was gemalt werden soll, und versuche es noch einmal. Es wurde nichts angerechnet.',
  'refusal.too_long':
    '{{option}} hat {{length}} Zeichen, {{excess}} zu viel: Höchstens {{max}} passen. Kürze es und versuche es noch einmal. Es wurde nichts angerechnet.',
  'refusal.too_long_with_style':
    'Mit dem Stil {{style}} kommt {{option}} auf {{length}} Zeichen, {{excess}} zu viel: Höchstens {{max}} passen. Kürze es oder lass den Stil weg. Es wurde nichts angerechnet.',
  'refusal.whole_number_range':
    '{{option}} nimmt eine ganze Zahl von {{min}} bis {{max}}, nicht {{value}}. Es wurde nichts angerechnet.',
  'refusal.number_range':
    '{{option}} nimmt eine Zahl von {{min}} bis {{max}}, nicht {{value}}. Es wurde nichts angerechnet.',
  'refusal.option_unreadable':
    'Easel kann {{option}} nicht lesen. Bitte nutze den Befehl noch einmal; passiert es wieder, starte Discord neu. Es wurde nichts angerechnet.',
  'refusal.unknown_model':
    'Easel kennt kein Modell „{{model}}“. Wähle eines aus der Liste von `model`. Es wurde nichts angerechnet.',
  'refusal.unknown_style':
    'Easel kennt keinen Stil „{{style}}“. Wähle einen aus der Liste von `style`. Es wurde nichts angerechnet.',
  'refusal.unknown_ratio':
    'Easel kennt kein Seitenverhältnis „{{ratio}}“. Wähle eines von {{ratios}}, oder gib Breite und Höhe an. Es wurde nichts angerechnet.',
  'refusal.unused_options':
    '{{model}} kann mit {{options}} nichts anfangen. Lass das weg, oder wähle ein anderes Modell. Es wurde nichts angerechnet.',
  'refusal.option_twice':
    '{{option}} wurde zweimal angegeben, mit verschiedenen Werten. Behalte einen davon, als Option oder als Flag. Es wurde nichts angerechnet.',
  'refusal.flag_value':
    'Easel kann den Wert von {{flag}} nicht lesen. Schreibe ihn wie {{example}}. Es wurde nichts angerechnet.',
  'refusal.foreign_flag':
    '{{flag}} sagt den Modellen dieses Bots nichts. Lass es weg; diese Flags gehen: {{flags}}. Es wurde nichts angerechnet.',
  'refusal.unknown_picture':
    'Easel kennt dieses Bild nicht mehr. Mit `/imagine` malst du ein neues. Es wurde nichts angerechnet.',
  'refusal.no_repeat':
    '{{model}} nimmt keinen Seed und kann deshalb kein Bild wiederholen. Mit „Neu würfeln“ bekommst du ein neues. Es wurde nichts angerechnet.',
  'refusal.draft_gone':
    'Eingaben werden einen Tag lang aufbewahrt, und nur für die Person, die sie getippt hat. Fang mit `/imagine` neu an. Es wurde nichts angerechnet.',
  'refusal.not_yours': 'Das können nur {{owner}} oder Moderatoren.',
  'refusal.past_cancelling':
    'Zum Abbrechen ist es zu spät: Es ist schon zu Ende, oder das Bild ist unterwegs.',
  'refusal.nothing_missing':
    'Bei dieser Anfrage fehlt kein Bild. Mit „Neu würfeln“ bekommst du ein neues. Es wurde nichts angerechnet.',
  'refusal.not_recorded':
    'Easel konnte deine Anfrage nicht festhalten, deshalb wurde sie nicht angenommen. Bitte versuche es in einer Minute noch einmal. Es wurde nichts angerechnet.',
  'refusal.queue_full':
    'Es warten schon zu viele Bilder. Bitte versuche es in ein paar Minuten noch einmal. Es wurde nichts angerechnet.',
  'refusal.over_budget_day':
    'Was vom heutigen Budget dieses Bots übrig ist, reicht dafür nicht. Weiter geht es {{when}}; weniger Bilder passen vielleicht noch. Es wurde nichts angerechnet.',
  'refusal.over_budget_month':
    'Was vom Budget dieses Bots für diesen Monat übrig ist, reicht dafür nicht. Weiter geht es {{when}}; weniger Bilder passen vielleicht noch. Es wurde nichts angerechnet.',
  'refusal.paused_rate_limited':
    'Der Bilddienst nimmt gerade keine Anfragen an. Bitte versuche es {{when}} noch einmal. Es wurde nichts angerechnet.',
  'refusal.paused_unauthorized':
    'Der Bilddienst erkennt das Konto dieses Bots gerade nicht an; wer den Bot betreibt, weiß Bescheid. Der nächste Versuch ist {{when}}. Es wurde nichts angerechnet.',
  'refusal.paused_out_of_credit':
    'Dieser Bot hat sein Guthaben beim Bilddienst aufgebraucht; wer den Bot betreibt, weiß Bescheid. Der nächste Versuch ist {{when}}. Es wurde nichts angerechnet.',
  'refusal.paused_failing':
    'Beim Bilddienst schlägt gerade alles fehl, deshalb wartet Easel ein wenig. Der nächste Versuch ist {{when}}. Es wurde nichts angerechnet.',
  'refusal.gone_command':
    'Diesen Befehl hat Easel nicht mehr. Starte Discord neu, um die aktuellen zu sehen.',
  'refusal.stopping':
    'Easel startet gerade neu. Bitte versuche es in einer Minute noch einmal. Es wurde nichts angerechnet.',

  'settings.term_empty':
    'Ein Begriff braucht einen Buchstaben, eine Ziffer oder ein Emoji. Es wurde nichts geändert.',
  'settings.term_too_long':
    'Dieser Begriff hat {{length}} Zeichen, und höchstens {{max}} passen. Kürze ihn und versuche es noch einmal. Es wurde nichts geändert.',
  'settings.term_star':
    'Ein Stern darf am Anfang und am Ende eines Begriffs stehen, wie in `*cat*`, aber nicht mittendrin. Lass ihn weg, oder schreibe ein Muster wie `/c.t/`. Es wurde nichts geändert.',
  'settings.term_unclosed':
    'Ein Muster steht zwischen zwei Schrägstrichen, wie `/cats?/`. Schließe es, oder lass den ersten weg. Es wurde nichts geändert.',
  'settings.term_unsupported':
    'Easels Muster können weder voraus- noch zurückschauen noch sich auf eine Gruppe beziehen, wie {{part}} es tut. Lass das weg, oder mach mehrere Begriffe daraus. Es wurde nichts geändert.',
  'settings.term_repeat':
    'Ein Muster darf etwas bis zu 1.000-mal wiederholen, verschachtelte Wiederholungen malgenommen, und {{part}} passt da nicht hinein. Ändere es und versuche es noch einmal. Es wurde nichts geändert.',
  'settings.term_unreadable':
    'Easel kann dieses Muster nicht lesen ({{problem}}). Ändere es und versuche es noch einmal. Es wurde nichts geändert.',
  'settings.term_too_large':
    'Dieses Muster ist zu groß, wenn man seine Wiederholungen ausschreibt. Kürze es, oder mach mehrere Begriffe daraus. Es wurde nichts geändert.',
  'settings.term_too_costly':
    'Bei manchen Texten müsste dieses Muster zu viele Möglichkeiten zugleich verfolgen. Kürze eine Wiederholung wie `.{0,90}`, oder setze ein Wort statt eines Buchstabens davor. Es wurde nichts geändert.',
  'settings.term_matches_all':
    'Dieses Muster trifft auf jeden Prompt zu, weil es auch auf gar nichts zutrifft. Verlange mindestens einen Buchstaben, wie `/a+/` statt `/a*/`. Es wurde nichts geändert.',

  'format.lines': '{{above}}\n{{below}}',
  'format.nothing': '–',
  'format.more_one': 'und {{count}} weiteres',
  'format.more_other': 'und {{count}} weitere',

  'limit.images_per_hour': 'Bilder pro Mitglied in einer Stunde',
  'limit.images_per_day': 'Bilder pro Mitglied in 24 Stunden',
  'limit.cooldown_seconds': 'Sekunden zwischen zwei Anfragen',
  'limit.waiting_jobs': 'Anfragen pro Mitglied in der Warteschlange',
  'limit.count': 'Bilder in einer Anfrage',
  'limit.largest_side': 'Pixel auf der längeren Seite eines Bildes',
  'limit.steps': 'Schritte zum Verfeinern eines Bildes',
  'limit.server_images_per_minute': 'Bilder aller Mitglieder pro Minute',
  'limit.server_images_per_day': 'Bilder aller Mitglieder pro Tag (UTC)',
  'limit.server_usd_per_month': 'Dollar, die ein Monat (UTC) kosten darf',
  'limit.account_age_days': 'Mindestalter eines Discord-Kontos in Tagen',
  'limit.member_hours': 'Stunden seit dem Beitritt zum Server',

  'settings.description': 'Was Easel auf diesem Server darf',
  'settings.view': 'Alles, was hier gilt und woher es kommt, mit Formularen zum Ändern',
  'settings.view_role': 'Zeigen, was für Mitglieder mit dieser Rolle gilt',
  'settings.limits': 'Limits dieses Servers',
  'settings.limits_set': 'Ein oder mehrere Limits setzen; ein Kontingent von 0 heißt: gar keine',
  'settings.limits_clear': 'Eines der Limits dieses Servers aufheben; dann gilt das des Betreibers',
  'settings.limit': 'Welches Limit',
  'settings.role': 'Wer malen darf und wie viel',
  'settings.role_allow':
    'Eine Rolle malen lassen; dann können es nur Mitglieder mit erlaubter Rolle',
  'settings.role_deny': 'Eine Rolle nicht malen lassen, was andere Rollen auch erlauben',
  'settings.role_exempt':
    'Eine Rolle von Kontingent und Wartezeit befreien; nie von Begriffen oder Budgets',
  'settings.role_limit':
    'Einer Rolle eigene Limits geben; bei mehreren Rollen zählt das großzügigste',
  'settings.role_reset': 'Alle Regeln und Limits einer Rolle aufheben',
  'settings.which_role': 'Welche Rolle',
  'settings.is_exempt': 'Nein: sie ist nicht mehr befreit (ja ohne Angabe)',
  'settings.channel': 'Wo Easel malt',
  'settings.channel_allow':
    'Easel dort malen lassen; dann zählen nur erlaubte Kanäle und Kategorien',
  'settings.channel_deny': 'Easel dort nicht malen lassen; für Threads gilt ihr Kanal',
  'settings.channel_reset': 'Die Regel eines Kanals oder einer Kategorie aufheben',
  'settings.which_channel': 'Welcher Kanal oder welche Kategorie',
  'settings.age_restricted': 'Ob Easel auch in altersbeschränkten Kanälen malt',
  'settings.age_rule': 'Wo Easel malt',
  'settings.ordinary_only': 'nur in gewöhnlichen Kanälen',
  'settings.any_channel': 'in allen Kanälen, auch altersbeschränkten',
  'settings.model': 'Welche Modelle dieser Server verwendet',
  'settings.model_allow': 'Ein Modell wieder verwenden',
  'settings.model_deny': 'Ein Modell nicht mehr verwenden',
  'settings.which_model': 'Welches Modell',
  'settings.private': 'Ob Bilder nur für ein einzelnes Mitglied sein können',
  'settings.private_allow': 'Mitglieder privat malen lassen',
  'settings.private_deny': 'Alle Bilder allen zeigen',
  'settings.moderator_role': 'Wessen Mitglieder die Buttons der Moderatoren nutzen dürfen',
  'settings.moderator_role_role': 'Welche Rolle (ohne Angabe keine)',
  'settings.language': 'Die Sprache dessen, was alle sehen',
  'settings.style': 'Die eigenen Stile dieses Servers',
  'settings.style_set': 'Einen Stil hinzufügen oder die Worte eines Stils ändern',
  'settings.style_name':
    'Sein Name; heißt er wie einer von Easels Stilen, tritt er hier an dessen Stelle',
  'settings.style_prompt':
    'Seine Worte; für „prompt“ in geschweiften Klammern stehen die des Mitglieds, sonst davor',
  'settings.style_negative': 'Was er aus dem Bild heraushält',
  'settings.style_remove': 'Einen Stil entfernen; damit gemalte Bilder behalten ihr Rezept',
  'settings.style_which': 'Welcher Stil',
  'settings.style_list': 'Die eigenen Stile dieses Servers mit ihren Worten',
  'settings.default': 'Was Easel hier nimmt, wenn ein Mitglied eine Option weglässt',
  'settings.default_set': 'Einen oder mehrere Standardwerte setzen; die der Mitglieder gehen vor',
  'settings.default_clear': 'Einen Standardwert aufheben',
  'settings.default_option': 'Von welcher Option',
  'settings.spoiler':
    'Wo und für wen Bilder verdeckt werden, wenn das Mitglied nichts anderes sagt',
  'settings.spoiler_channel': 'Bilder in einem Kanal und seinen Threads verdecken oder nicht mehr',
  'settings.spoiler_role': 'Bilder von Mitgliedern mit einer Rolle verdecken oder nicht mehr',
  'settings.is_covered': 'Nein: es wird nicht mehr verdeckt (ja ohne Angabe)',
  'settings.which_language': 'Welche Sprache',
  'settings.log': 'Geschehenes in einem Kanal für Moderatoren posten; ohne Kanal: aus',
  'settings.log_channel': 'Wo',
  'settings.log_refusals': 'Posten, was abgelehnt wurde',
  'settings.log_pictures': 'Posten, was gemalt wurde',
  'settings.log_changes': 'Posten, was Moderatoren ändern und tun',
  'settings.log_reports': 'Posten, was Mitglieder melden und fragen',

  'settings.servers_only': 'Nur Server haben Einstellungen. Nutze das auf einem Server.',
  'settings.managers_only':
    'Das können hier nur Mitglieder mit der Berechtigung „Server verwalten“. Es wurde nichts geändert.',
  'settings.gone_form':
    'Dieses Formular hat Easel nicht mehr. `/settings view` zeigt die aktuellen. Es wurde nichts geändert.',
  'settings.option_unreadable':
    'Easel kann {{option}} nicht lesen. Bitte nutze den Befehl noch einmal; passiert es wieder, starte Discord neu. Es wurde nichts geändert.',
  'settings.no_option': 'Nenne mindestens eines von {{options}}. Es wurde nichts geändert.',
  'settings.unchanged': 'Das war schon so. Es wurde nichts geändert.',
  'settings.limit_range':
    '{{limit}} nimmt eine ganze Zahl von {{min}} bis {{max}}, nicht {{value}}. Es wurde nichts geändert.',
  'settings.usd_range':
    '{{limit}} nimmt Dollar bis {{max}} mit höchstens neun Nachkommastellen, zum Beispiel 12.50, nicht {{value}}. Es wurde nichts geändert.',
  'settings.above_bound':
    '{{limit}} darf höchstens {{bound}} sein, nicht {{value}}: Diese Grenze hat gesetzt, wer diesen Bot betreibt. Es wurde nichts geändert.',
  'settings.below_bound':
    '{{limit}} muss mindestens {{bound}} sein, nicht {{value}}: Diese Grenze hat gesetzt, wer diesen Bot betreibt. Es wurde nichts geändert.',
  'settings.everyone_denied':
    'Diese Rolle haben alle, also könnte niemand mehr malen. Um nur manche zuzulassen, erlaube ihre Rollen; um alles Malen anzuhalten, nutze `/moderation pause`. Es wurde nichts geändert.',
  'settings.everyone_moderates':
    'Diese Rolle haben alle, und nicht alle können Moderatoren sein. Wähle eine andere Rolle. Es wurde nichts geändert.',
  'settings.both_rules':
    '{{subject}} kann nicht zugleich erlaubt und verboten sein. Wähle es nur einmal. Es wurde nichts geändert.',
  'settings.unseen_channel':
    'Easel sieht {{channel}} nicht. Gib ihm dort die Berechtigung „Kanal ansehen“ und versuche es noch einmal. Es wurde nichts geändert.',
  'settings.last_model':
    'Zum Malen braucht es mindestens ein Modell, deshalb bleibt {{model}}. Erlaube zuerst ein anderes. Es wurde nichts geändert.',
  'settings.unknown_model':
    'Easel kennt kein Modell „{{model}}“. Wähle eines aus der Liste. Es wurde nichts geändert.',
  'settings.unknown_language':
    'Easel spricht kein „{{language}}“. Wähle eine Sprache aus der Liste. Es wurde nichts geändert.',
  'settings.log_needs_channel':
    'Es gibt noch keinen Log-Kanal. Gib auch einen Kanal an. Es wurde nichts geändert.',
  'settings.log_needs_kind':
    'Ein Log über nichts bliebe leer. Wähle etwas zum Posten, oder schalte es mit `/settings log` allein aus. Es wurde nichts geändert.',
  'settings.log_unseen':
    'Easel sieht {{channel}} nicht. Gib ihm dort die Berechtigungen „Kanal ansehen“ und „Nachrichten senden“ und versuche es noch einmal. Es wurde nichts geändert.',
  'settings.log_unwritable':
    'Easel kann in {{channel}} nicht schreiben. Gib ihm dort die Berechtigung „Nachrichten senden“ (in einem Thread: „Nachrichten in Threads senden“) und versuche es noch einmal. Es wurde nichts geändert.',
  'settings.log_failed':
    'Discord hat in {{channel}} keine erste Nachricht angenommen. Wähle einen gewöhnlichen Textkanal, oder versuche es in einer Minute noch einmal. Es wurde nichts geändert.',
  'settings.log_first': 'Easels Log für Moderatoren erscheint ab jetzt hier: {{kinds}}.',

  'change.done': '{{subject}}: jetzt {{to}}, vorher {{from}}.',
  'change.only_allowed_roles': 'Ab jetzt können nur Mitglieder mit einer erlaubten Rolle malen.',
  'change.only_allowed_channels': 'Ab jetzt malt Easel nur in erlaubten Kanälen und Kategorien.',
  'change.role_limit': '{{limit}} für {{role}}',
  'change.age_rule': 'Wo Easel malt',
  'change.private': 'Privates Malen',
  'change.moderator_role': 'Die Rolle der Moderatoren',
  'change.language': 'Die Sprache dessen, was alle sehen',
  'change.log': 'Der Log-Kanal',
  'change.default': 'Standardwert dieses Servers für {{option}}',
  'change.own_default': 'Dein Standardwert für {{option}}',
  'value.yes': 'ja',
  'value.no': 'nein',
  'value.covered': 'verdeckt',
  'value.not_covered': 'nicht verdeckt',
  'value.none': 'keine',
  'value.off': 'aus',
  'value.no_limit': 'ohne Limit',
  'value.not_set': 'nicht gesetzt',
  'value.operator': '{{value}} (vom Betreiber)',
  'value.allowed': 'erlaubt',
  'value.denied': 'verboten',
  'value.no_rule': 'ohne Regel',
  'value.exempt': 'von Kontingent und Wartezeit befreit',
  'value.not_exempt': 'nicht befreit',
  'value.limit': '{{limit}} {{value}}',
  'value.as_discord_says': 'wie in Discord eingestellt',
  'value.log': '{{channel}} ({{kinds}})',
  'value.refusals': 'Ablehnungen',
  'value.pictures': 'Bilder',
  'value.changes': 'Änderungen',
  'value.reports': 'Meldungen',

  'panel.title': '### Easel auf diesem Server',
  'panel.role_title': '### Easel für Mitglieder mit {{role}}',
  'panel.paused': '**Das Malen ist pausiert**, {{when}} von {{by}}.',
  'panel.operator_paused':
    '**Das Malen ist überall pausiert**: So will es, wer diesen Bot betreibt.',
  'panel.limits': '**Limits**',
  'panel.limit': '{{limit}} {{value}} · {{source}}',
  'panel.limit_bounded': '{{limit}} {{value}} · {{source}} · Grenze {{bound}}',
  'panel.limit_cut':
    '{{limit}} {{value}} · Grenze des Betreibers; gewünscht ({{source}}): {{wanted}}',
  'panel.from_operator': 'Betreiber',
  'panel.from_server': 'Server',
  'panel.from_role': '{{role}}',
  'panel.role_limits': '**Limits nach Rolle**\n{{roles}}',
  'panel.role': '{{role}}: {{rules}}',
  'panel.roles':
    '**Rollen** · dürfen malen: {{allowed}}\nDürfen nicht: {{denied}}\nBefreit: {{exempt}}',
  'panel.channels':
    '**Kanäle** · Easel malt in: {{allowed}}\nNicht in: {{denied}}\nAltersregel: {{rule}}',
  'panel.everyone': 'alle',
  'panel.everywhere': 'alle Kanäle',
  'panel.models': '**Modelle** · {{allowed}}\nNicht verwendet: {{denied}}',
  'panel.general':
    '**Private Bilder** · {{private}}\n**Rolle der Moderatoren** · {{role}}\n**Sprache** · {{language}}',
  'panel.log': '**Log** · {{log}}',
  'panel.log_problem': '**Log** · {{log}}\n⚠️ {{problem}}',
  'panel.log_dropped_one':
    '{{count}} Eintrag wurde nicht gepostet: Es waren zu viele auf einmal. In `/moderation audit` steht er.',
  'panel.log_dropped_other':
    '{{count}} Einträge wurden nicht gepostet: Es waren zu viele auf einmal. In `/moderation audit` stehen sie.',
  'panel.defaults':
    '**Stile:** {{styles}} · **Standardwerte:** {{defaults}} · **verdeckt:** {{channels}} Kanäle, {{roles}} Rollen',
  'panel.moderation':
    '**Begriffe** · {{terms}}, dazu {{allowed}} auf der Ausnahmeliste\n**Gesperrte Mitglieder** · {{suspended}}',
  'panel.precedence':
    '-# Betreiber ist, wer diesen Bot betreibt; über dessen Grenzen geht nichts hinaus. Das Limit einer Rolle geht dem des Servers vor, und dieses dem des Betreibers; bei mehreren Rollen zählt das großzügigste. Verboten geht vor erlaubt. Eine Befreiung hebt nur Kontingent und Wartezeit auf.',
  'panel.commands_only':
    '-# Für die Formulare braucht es die Berechtigung „Server verwalten“; die Befehle gehen für dich auch so.',

  'styles.name_too_long':
    'Der Name eines Stils darf höchstens {{max}} Zeichen haben. Kürze ihn. Es wurde nichts geändert.',
  'styles.bad_name':
    'Ein Stil kann nicht „{{name}}“ heißen. Nimm Buchstaben und Ziffern, dazwischen einzelne Leerzeichen, Punkte oder Bindestriche, und nicht „none“. Es wurde nichts geändert.',
  'styles.words_too_long':
    '{{option}} darf hier höchstens {{max}} Zeichen haben, und das sind {{excess}} zu viel. Kürze es. Es wurde nichts geändert.',
  'styles.gap_twice':
    'Der Prompt kommt einmal hinein: Behalte ein {{gap}}. Es wurde nichts geändert.',
  'styles.no_words':
    'Ein Stil ohne Worte würde nichts bewirken. Füge welche hinzu. Es wurde nichts geändert.',
  'styles.too_many':
    'Ein Server kann höchstens {{max}} eigene Stile haben. Entferne zuerst einen. Es wurde nichts geändert.',
  'styles.unknown':
    'Dieser Server hat keinen eigenen Stil „{{name}}“. `/settings style list` zeigt sie. Es wurde nichts geändert.',
  'styles.added': 'Der Stil {{name}} ist da: {{words}}',
  'styles.changed': 'Der Stil {{name}} hat neue Worte: {{words}}',
  'styles.shadows': 'Auf diesem Server tritt er an die Stelle von Easels eigenem {{name}}.',
  'styles.removed': 'Der Stil {{name}} ist weg. Damit gemalte Bilder behalten ihr Rezept.',
  'styles.title_one': '**Stile:** {{count}} (Seite {{page}} von {{pages}})',
  'styles.title_other': '**Stile:** {{count}} (Seite {{page}} von {{pages}})',
  'styles.none_here':
    'Dieser Server hat noch keinen eigenen Stil. Füge mit `/settings style set` einen hinzu.',
  'styles.none_found': 'Kein Stil hat „{{words}}“ im Namen oder in den Worten.',
  'styles.of_server': '{{name}} (von diesem Server)',
  'styles.built_in': '{{name}}',
  'styles.line': '**{{title}}**\n{{words}}',
  'styles.line_negative': '**{{title}}**\n{{words}}\nOhne: {{negative}}',

  'defaults.title':
    '**Deine Standardwerte**, auf jedem Server. Was du tippst, geht immer vor; willst du einmal keinen Stil oder keinen negativen Prompt, tippe `none`.',
  'defaults.own': '{{option}}: {{value}} (deiner)',
  'defaults.not_here': '{{option}}: {{value}} (deiner, hier aber nicht zu haben)',
  'defaults.place': '{{option}}: {{value}} (wegen dieses Kanals oder einer deiner Rollen)',
  'defaults.server': '{{option}}: {{value}} (von diesem Server)',
  'defaults.bots': '{{option}}: wie Easel es macht',
  'defaults.unknown_style':
    'Easel kennt hier keinen Stil „{{style}}“. `/easel styles` zeigt alle; {{none}} steht für keinen Stil. Es wurde nichts geändert.',
  'defaults.unknown_ratio':
    'Easel kennt kein Seitenverhältnis „{{ratio}}“. Wähle eines von {{ratios}}. Es wurde nichts geändert.',
  'defaults.form_picture': 'Deine Standardwerte: das Bild',
  'defaults.form_showing': 'Deine Standardwerte: wer es sieht',
  'defaults.model': 'Modell',
  'defaults.aspect_ratio': 'Format',
  'defaults.style': 'Stil',
  'defaults.style_hint': 'Sein Name oder „none“; leer: nicht gesetzt',
  'defaults.count': 'Bilder auf einmal',
  'defaults.negative_prompt': 'Was nicht ins Bild soll',
  'defaults.private': 'Nur dir zeigen',
  'defaults.spoiler': 'Verdecken, bis jemand klickt',

  'compare.description': 'Ein Prompt, ein Seed, bis zu vier Werte einer Option nebeneinander',
  'compare.vary': 'Was von Bild zu Bild anders ist',
  'compare.values': 'Zwei bis vier Werte, durch Kommas getrennt, zum Beispiel 3, 7.5, 12',
  'compare.unknown_subject':
    'Easel vergleicht {{subjects}}. Wähle eines davon. Es wurde nichts angerechnet.',
  'compare.option_besides':
    'Ein Vergleich von {{vary}} hat keinen Platz für {{option}}: Das sagt schon `values` oder die Zahl seiner Werte. Lass es weg. Es wurde nichts angerechnet.',
  'compare.number_of_values':
    'Ein Vergleich nimmt {{min}} bis {{max}} Werte, durch Kommas getrennt, nicht {{number}}. Es wurde nichts angerechnet.',
  'compare.same_value':
    '„{{value}}“ kommt zweimal vor: Auch das Bild käme zweimal. Behalte eines. Es wurde nichts angerechnet.',
  'compare.no_number':
    '„{{value}}“ ist keine Zahl, und {{vary}} nimmt Zahlen. Schreibe sie wie 3, 7.5, 12. Es wurde nichts angerechnet.',
  'compare.unknown_model':
    'Easel kennt kein Modell „{{value}}“. Wähle aus {{models}}. Es wurde nichts angerechnet.',
  'compare.unknown_style':
    'Easel kennt keinen Stil „{{value}}“. `/easel styles` zeigt alle; {{none}} steht für keinen Stil. Es wurde nichts angerechnet.',
  'compare.unknown_size':
    '„{{value}}“ ist keine Größe. Schreibe Verhältnisse wie 16:9 oder Pixel wie 1024x768. Es wurde nichts angerechnet.',

  'form.allowances': 'Kontingente',
  'form.pictures': 'Bilder',
  'form.server': 'Ganzer Server',
  'form.newcomers': 'Neue Mitglieder',
  'form.roles': 'Rollen',
  'form.channels': 'Kanäle',
  'form.log': 'Log',
  'form.general': 'Modelle und mehr',
  'form.limit': '{{min}} bis {{max}}. Leer: {{fallback}}',
  'form.roles_allowed': 'Rollen, die malen dürfen',
  'form.roles_allowed_more': 'Keine: alle dürfen',
  'form.roles_denied': 'Rollen, die nicht malen dürfen',
  'form.roles_exempt': 'Rollen ohne Kontingent und Wartezeit',
  'form.channels_allowed': 'Kanäle und Kategorien, in denen gemalt wird',
  'form.channels_allowed_more': 'Keine: in allen',
  'form.channels_denied': 'Kanäle und Kategorien, in denen nicht',
  'form.age_rule': 'Altersbeschränkte Kanäle',
  'form.log_channel': 'Kanal für Moderatoren',
  'form.log_channel_more': 'Keiner: kein Log',
  'form.log_kinds': 'Was gepostet wird',
  'form.name': '{{name}}',
  'form.models': 'Modelle',
  'form.private': 'Privates Malen',
  'form.moderator_role': 'Rolle der Moderatoren',
  'form.moderator_role_more': 'Ihre Mitglieder dürfen die Buttons der Moderatoren nutzen',
  'form.language': 'Sprache dessen, was alle sehen',
  'form.more_hidden': 'Was hier nicht hineinpasst, bleibt, wie es ist',

  'refusal.with_reference': '{{reason}}\n-# Referenz {{reference}}',
  'refusal.operator_pause':
    'Wer diesen Bot betreibt, hat ihn pausiert. Bitte versuche es später noch einmal. Es wurde nichts angerechnet.',
  'refusal.server_pause':
    'Die Moderatoren dieses Servers haben das Malen pausiert. Bitte versuche es später noch einmal. Es wurde nichts angerechnet.',
  'refusal.server_pause_because':
    'Die Moderatoren dieses Servers haben das Malen pausiert: {{reason}}. Bitte versuche es später noch einmal. Es wurde nichts angerechnet.',
  'refusal.suspended':
    'Die Moderatoren haben dich auf diesem Server für Easel gesperrt. Es wurde nichts angerechnet.',
  'refusal.suspended_because':
    'Die Moderatoren haben dich auf diesem Server für Easel gesperrt: {{reason}}. Es wurde nichts angerechnet.',
  'refusal.suspended_until':
    'Die Moderatoren haben dich auf diesem Server für Easel gesperrt. Du kannst {{when}} wieder malen. Es wurde nichts angerechnet.',
  'refusal.suspended_until_because':
    'Die Moderatoren haben dich auf diesem Server für Easel gesperrt: {{reason}}. Du kannst {{when}} wieder malen. Es wurde nichts angerechnet.',
  'refusal.account_age_one':
    'Um auf diesem Server zu malen, muss ein Konto {{count}} Tag alt sein. Deines ist es {{when}}. Es wurde nichts angerechnet.',
  'refusal.account_age_other':
    'Um auf diesem Server zu malen, muss ein Konto {{count}} Tage alt sein. Deines ist es {{when}}. Es wurde nichts angerechnet.',
  'refusal.member_hours_one':
    'Mitglieder können malen, wenn sie {{count}} Stunde auf diesem Server sind. Du kannst es {{when}}. Es wurde nichts angerechnet.',
  'refusal.member_hours_other':
    'Mitglieder können malen, wenn sie {{count}} Stunden auf diesem Server sind. Du kannst es {{when}}. Es wurde nichts angerechnet.',
  'refusal.role_denied':
    'Mitglieder mit der Rolle {{role}} können auf diesem Server nicht malen. Es wurde nichts angerechnet.',
  'refusal.role_needed':
    'Um auf diesem Server zu malen, brauchst du eine dieser Rollen: {{roles}}. Es wurde nichts angerechnet.',
  'refusal.channel_denied': 'Easel malt in diesem Kanal nicht. Es wurde nichts angerechnet.',
  'refusal.channel_needed':
    'Auf diesem Server malt Easel nur in {{channels}}. Es wurde nichts angerechnet.',
  'refusal.age_restricted':
    'Auf diesem Server malt Easel nur in gewöhnlichen Kanälen, nicht in altersbeschränkten. Es wurde nichts angerechnet.',
  'refusal.private_denied':
    'Auf diesem Server sollen alle Bilder für alle zu sehen sein. Lass `private` weg und versuche es noch einmal. Es wurde nichts angerechnet.',
  'refusal.largest_side':
    'Die längere Seite darf bei dir hier höchstens {{max}} Pixel haben, und das wären {{value}}. Wähle eine kleinere Größe. Es wurde nichts angerechnet.',
  'refusal.steps':
    'Du kannst hier höchstens {{max}} Schritte haben, und das wären {{value}}. Wähle weniger. Es wurde nichts angerechnet.',
  'refusal.count':
    'Du kannst hier höchstens {{max}} Bilder auf einmal haben, und das wären {{value}}. Wähle weniger. Es wurde nichts angerechnet.',
  'refusal.model_denied':
    'Dieser Server verwendet {{model}} nicht. Wähle eines von {{models}}. Es wurde nichts angerechnet.',
  'refusal.term':
    'Dieser Server erlaubt {{term}} nicht in den Worten eines Bildes. Ändere den Prompt und versuche es noch einmal. Es wurde nichts angerechnet.',
  'refusal.hidden_term':
    'Etwas in diesem Prompt ist auf diesem Server nicht erlaubt. Ändere den Prompt und versuche es noch einmal. Es wurde nichts angerechnet.',
  'refusal.terms_unread':
    'Dieser Server verbietet manche Wörter, und diesen Prompt damit zu vergleichen würde zu lange dauern. Schreib ihn einfacher, mit weniger ungewöhnlichen Buchstaben und Wiederholungen, und versuche es noch einmal. Es wurde nichts angerechnet.',
  'refusal.cooldown_one':
    'Zwischen zwei Anfragen ist {{count}} Sekunde zu warten. Versuche es {{when}} noch einmal. Es wurde nichts angerechnet.',
  'refusal.cooldown_other':
    'Zwischen zwei Anfragen sind {{count}} Sekunden zu warten. Versuche es {{when}} noch einmal. Es wurde nichts angerechnet.',
  'refusal.waiting_jobs_one':
    'Du kannst hier {{count}} Anfrage in der Warteschlange haben, und die hast du. Versuche es noch einmal, wenn sie gemalt ist. Es wurde nichts angerechnet.',
  'refusal.waiting_jobs_other':
    'Du kannst hier {{count}} Anfragen in der Warteschlange haben, und die hast du. Versuche es noch einmal, wenn eine gemalt ist. Es wurde nichts angerechnet.',
  'refusal.waiting_jobs_never':
    'Mitglieder können hier keine Anfragen in der Warteschlange haben, deshalb kann keine von dir angenommen werden. Es wurde nichts angerechnet.',
  'refusal.images_per_hour':
    'Du kannst hier {{limit}} Bilder pro Stunde haben; übrig: {{left}}, angefragt: {{wanted}}. Es passt {{when}}. Es wurde nichts angerechnet.',
  'refusal.images_per_hour_never':
    'Du kannst hier {{limit}} Bilder pro Stunde haben, angefragt: {{wanted}}; das passt nie. Es wurde nichts angerechnet.',
  'refusal.images_per_day':
    'Du kannst hier {{limit}} Bilder in 24 Stunden haben; übrig: {{left}}, angefragt: {{wanted}}. Es passt {{when}}. Es wurde nichts angerechnet.',
  'refusal.images_per_day_never':
    'Du kannst hier {{limit}} Bilder in 24 Stunden haben, angefragt: {{wanted}}; das passt nie. Es wurde nichts angerechnet.',
  'refusal.server_images_per_minute':
    'Alle zusammen können hier {{limit}} Bilder pro Minute haben; übrig: {{left}}, angefragt: {{wanted}}. Es passt {{when}}. Es wurde nichts angerechnet.',
  'refusal.server_images_per_minute_never':
    'Alle zusammen können hier {{limit}} Bilder pro Minute haben, angefragt: {{wanted}}; das passt nie. Es wurde nichts angerechnet.',
  'refusal.server_images_per_day':
    'Alle zusammen können hier {{limit}} Bilder pro Tag haben; übrig: {{left}}, angefragt: {{wanted}}. Es passt {{when}}. Es wurde nichts angerechnet.',
  'refusal.server_images_per_day_never':
    'Alle zusammen können hier {{limit}} Bilder pro Tag haben, angefragt: {{wanted}}; das passt nie. Es wurde nichts angerechnet.',
  'refusal.server_usd_per_month_never':
    'Hier dürfen {{limit}} im Monat ausgegeben werden, und das würde {{cost}} kosten; das passt nie. Es wurde nichts angerechnet.',
  'refusal.server_usd_per_month':
    'Was von den {{limit}} im Monat hier übrig ist, reicht dafür nicht. Weiter geht es {{when}}; weniger Bilder passen vielleicht noch. Es wurde nichts angerechnet.',

  'moderation.suspended_summary': '{{member}} wurde auf Dauer gesperrt.',
  'moderation.suspended_because_summary': '{{member}} wurde auf Dauer gesperrt: {{reason}}',
  'moderation.suspended_until_summary': '{{member}} wurde gesperrt; die Sperre endet {{when}}.',
  'moderation.suspended_until_because_summary':
    '{{member}} wurde gesperrt: {{reason}}. Die Sperre endet {{when}}.',
  'moderation.unsuspended_summary': 'Die Sperre von {{member}} wurde aufgehoben.',
  'moderation.allowed_once_summary': 'Eine abgelehnte Anfrage von {{member}} wurde einmal erlaubt.',
  'moderation.deleted_summary': 'Ein Bild von {{member}} in {{channel}} wurde gelöscht: {{prompt}}',

  'moderation.told_suspended':
    'Die Moderatoren haben dich auf dem Server von {{channel}} für Easel gesperrt.',
  'moderation.told_suspended_because':
    'Die Moderatoren haben dich auf dem Server von {{channel}} für Easel gesperrt: {{reason}}',
  'moderation.told_suspended_until':
    'Die Moderatoren haben dich auf dem Server von {{channel}} für Easel gesperrt. Du kannst {{when}} wieder malen.',
  'moderation.told_suspended_until_because':
    'Die Moderatoren haben dich auf dem Server von {{channel}} für Easel gesperrt: {{reason}}. Du kannst {{when}} wieder malen.',
  'moderation.told_unsuspended': 'Du kannst auf dem Server von {{channel}} wieder malen.',
  'moderation.told_allowed_once':
    'Deine Anfrage in {{channel}} wird von der Moderation einmal durchgelassen. Schicke dasselbe noch einmal; die Erlaubnis endet {{until}}.',
  'moderation.told_allowed':
    'Die Worte deiner Anfrage in {{channel}} wurden von der Moderation erlaubt. Du kannst sie noch einmal schicken.',
  'moderation.told_deleted':
    'Dein Bild in {{channel}} wurde von der Moderation gelöscht: {{prompt}}',

  'moderation.told_deleted_kept':
    'Was Easel von deinem privaten Bild in {{channel}} aufbewahrt hat, wurde von der Moderation gelöscht; es lässt sich deshalb nicht mehr teilen: {{prompt}}',

  'moderation.entry_unknown':
    'Easel kennt diese Anfrage nicht mehr, deshalb lässt sie sich nicht erlauben. Es wurde nichts geändert.',
  'moderation.not_liftable':
    'Diese Regel lässt sich nicht für eine einzelne Anfrage aufheben: Beende die Pause oder die Sperre selbst. Es wurde nichts geändert.',
  'moderation.no_hit_left':
    'Auf diese Anfrage trifft keiner der jetzigen Begriffe mehr zu. Es wurde nichts geändert.',
  'moderation.hit_unclear':
    'Easel kann nicht erkennen, auf welche Worte dieser Anfrage der Begriff zutrifft. Nutze `/moderation term allow` mit den Worten, die erlaubt sein sollen. Es wurde nichts geändert.',
  'moderation.picture_unknown': 'Easel kennt dieses Bild nicht mehr. Es wurde nichts gelöscht.',
  'moderation.picture_not_posted':
    'Es gibt keine Nachricht zu löschen: Dieses Bild war nur für das Mitglied zu sehen, oder es ist schon weg.',
  'moderation.delete_not_allowed':
    'Easel kann in {{channel}} nicht löschen: Es darf diesen Kanal nicht sehen. Es wurde nichts gelöscht.',
  'moderation.delete_failed':
    'Discord hat das Bild in {{channel}} nicht gelöscht. Bitte versuche es in einer Minute noch einmal.',

  'moderation.taken_queued': 'Angenommen; wartet in der Warteschlange.',
  'moderation.taken_painting': 'Angenommen; wird gerade gemalt.',
  'moderation.taken_delivering': 'Angenommen; unterwegs.',
  'moderation.taken_delivered': 'Angenommen und zugestellt.',
  'moderation.taken_failed': 'Angenommen; konnte nicht gemalt werden.',
  'moderation.taken_refused': 'Angenommen und vor dem Malen abgelehnt.',
  'moderation.taken_cancelled': 'Angenommen und abgebrochen.',
  'moderation.taken_expired': 'Angenommen; hat zu lange gewartet.',
  'moderation.taken_undeliverable': 'Angenommen; gemalt, aber nicht zugestellt.',

  'terms.added_one': '{{count}} Begriff wurde hinzugefügt: {{words}}',
  'terms.added_other': '{{count}} Begriffe wurden hinzugefügt: {{words}}',
  'terms.changed_one': '{{count}} Begriff wurde geändert: {{words}}',
  'terms.changed_other': '{{count}} Begriffe wurden geändert: {{words}}',
  'terms.removed_one': '{{count}} Begriff wurde entfernt: {{words}}',
  'terms.removed_other': '{{count}} Begriffe wurden entfernt: {{words}}',
  'terms.allowed_one': '{{count}} Eintrag wurde in die Ausnahmeliste aufgenommen: {{words}}',
  'terms.allowed_other': '{{count}} Einträge wurden in die Ausnahmeliste aufgenommen: {{words}}',
  'terms.disallowed_one': '{{count}} Eintrag wurde von der Ausnahmeliste entfernt: {{words}}',
  'terms.disallowed_other': '{{count}} Einträge wurden von der Ausnahmeliste entfernt: {{words}}',
  'terms.bad': '{{term}}: {{reason}}',
  'terms.too_many':
    'Ein Server kann {{max}} Begriffe haben, und mit diesen wären es {{total}}. Entferne zuerst einige. Es wurde nichts geändert.',
  'terms.too_many_patterns':
    'Ein Server kann {{max}} Muster wie `/cats?/` haben, und mit diesen wären es {{total}}. Schreibe Worte, oder entferne zuerst einige. Es wurde nichts geändert.',
  'terms.too_many_allowed':
    'Die Ausnahmeliste fasst {{max}} Einträge, und mit diesen wären es {{total}}. Entferne zuerst einige. Es wurde nichts geändert.',
  'terms.unknown':
    'Einen Begriff {{term}} gibt es auf der Liste nicht. `/moderation term list` zeigt alle. Es wurde nichts geändert.',
  'terms.unknown_allowed':
    '{{term}} steht nicht auf der Ausnahmeliste. `/moderation term list` zeigt alle Einträge. Es wurde nichts geändert.',
  'terms.allow_pattern':
    'Die Ausnahmeliste nimmt Wörter und Wendungen, und {{term}} ist ein Muster. Schreibe die Worte, die sie durchlassen soll. Es wurde nichts geändert.',
  'terms.line': '{{term}}',
  'terms.line_negative': '{{term}} · auch im negativen Prompt',
  'terms.line_hidden': '{{term}} · in Ablehnungen nicht genannt',
  'terms.line_negative_hidden':
    '{{term}} · auch im negativen Prompt · in Ablehnungen nicht genannt',
  'terms.line_allowed': '{{term}} · erlaubt',
  'terms.list': 'Begriffe: {{terms}}. Erlaubt: {{allowed}}.',
  'terms.none':
    'Dieser Server verbietet keine Begriffe. Füge mit `/moderation term add` einen hinzu.',
  'terms.test_free': 'Kein Begriff trifft darauf zu.',
  'terms.test_unread':
    'Das mit den Begriffen des Servers zu vergleichen würde zu lange dauern: Die Anfrage würde abgelehnt.',
  'terms.test_hit': 'Der Begriff {{term}} trifft darauf zu: Die Anfrage würde abgelehnt.',
  'terms.test_hit_negative':
    'Auch in einem negativen Prompt trifft der Begriff {{term}} darauf zu: Die Anfrage würde abgelehnt.',
  'terms.test_allowed':
    'Der Begriff {{term}} träfe darauf zu, aber die Ausnahmeliste lässt es durch.',

  'moderation.paused': 'Auf diesem Server ist das Malen pausiert.',
  'moderation.paused_because': 'Auf diesem Server ist das Malen pausiert: {{reason}}',
  'moderation.resumed': 'Auf diesem Server wird wieder gemalt.',

  'moderation.whose_all': 'alle',
  'moderation.whose_joined_one': 'Mitglieder, die in der letzten {{count}} Stunde beigetreten sind',
  'moderation.whose_joined_other':
    'Mitglieder, die in den letzten {{count}} Stunden beigetreten sind',
  'moderation.whose_young_one': 'Konten, die jünger als {{count}} Tag sind',
  'moderation.whose_young_other': 'Konten, die jünger als {{count}} Tage sind',
  'moderation.cancel_all_summary':
    'Das Abbrechen wartender Anfragen wurde begonnen; betroffen: {{whose}}.',
  'moderation.cancel_all_deleting_summary_one':
    'Das Abbrechen wartender Anfragen und das Löschen von Bildern der letzten {{count}} Minute wurde begonnen; betroffen: {{whose}}.',
  'moderation.cancel_all_deleting_summary_other':
    'Das Abbrechen wartender Anfragen und das Löschen von Bildern der letzten {{count}} Minuten wurde begonnen; betroffen: {{whose}}.',
  'moderation.gave_summary_one': '{{member}} bekam {{count}} Bild gutgeschrieben.',
  'moderation.gave_summary_other': '{{member}} bekam {{count}} Bilder gutgeschrieben.',

  'stats.title': 'Easel auf diesem Server',
  'stats.pictures': 'Bilder',
  'stats.spend': 'ausgegeben',
  'stats.refusals': 'abgelehnt',
  'stats.pictures_a_day': 'Bilder pro Tag',
  'stats.spend_a_day': 'Ausgaben pro Tag',
  'stats.refusals_by_rule': 'Ablehnungen nach Regel',
  'stats.busiest_hours': 'Belebteste Stunden (UTC)',
  'stats.none': 'Keine',
  'stats.other': 'Andere',
  'stats.shown_one': 'Heute: Bilder {{pictures}}, ausgegeben {{spend}}, Ablehnungen {{refusals}}.',
  'stats.shown_other':
    'Die letzten {{count}} Tage: Bilder {{pictures}}, ausgegeben {{spend}}, Ablehnungen {{refusals}}.',
  'stats.alt':
    'Diagramme: Bilder und Ausgaben pro Tag, Ablehnungen nach Regel und die belebtesten Stunden',

  'rule.operator_pause': 'Vom Betreiber pausiert',
  'rule.server_pause': 'Pausiert',
  'rule.suspension': 'Gesperrt',
  'rule.account_age': 'Junges Konto',
  'rule.member_hours': 'Neues Mitglied',
  'rule.role': 'Rolle',
  'rule.channel': 'Kanal',
  'rule.age_restricted': 'Altersbeschränkt',
  'rule.private': 'Privates Bild',
  'rule.largest_side': 'Größe',
  'rule.steps': 'Schritte',
  'rule.count': 'Anzahl',
  'rule.model': 'Modell',
  'rule.terms': 'Begriffe',
  'rule.cooldown': 'Wartezeit',
  'rule.waiting_jobs': 'Wartende Anfragen',
  'rule.images_per_hour': 'Bilder pro Stunde',
  'rule.images_per_day': 'Bilder pro Tag',
  'rule.server_images_per_minute': 'Server, pro Minute',
  'rule.server_images_per_day': 'Server, pro Tag',
  'rule.queue': 'Warteschlange voll',
  'rule.server_usd_per_month': 'Budget des Servers',
  'rule.budget_day': 'Tagesbudget',
  'rule.budget_month': 'Monatsbudget',

  'moderation.description':
    'Worte, Mitglieder und Raids: was Moderatoren auf diesem Server mit Easel tun',
  'moderation.servers_only': 'In Direktnachrichten gibt es nichts zu moderieren.',
  'moderation.moderators_only': 'Das können nur Moderatoren dieses Servers.',
  'moderation.term': 'Die Worte, die niemand in einem Prompt haben kann',
  'moderation.term_add': 'Wörter, Wendungen oder Muster verbieten',
  'moderation.term_terms': 'cat, cat*, *cat, *cat* oder /cats?/; mehrere durch Kommas getrennt',
  'moderation.term_negative': 'Sie auch im negativen Prompt verbieten (nein ohne Angabe)',
  'moderation.term_show': 'Dem abgelehnten Mitglied den Begriff nennen (ja ohne Angabe)',
  'moderation.term_remove': 'Begriffe von der Liste nehmen',
  'moderation.term_listed': 'So, wie die Liste sie zeigt; mehrere durch Kommas getrennt',
  'moderation.term_list': 'Alle Begriffe und was trotz ihnen durchgelassen wird',
  'moderation.term_test':
    'Sehen, welcher Begriff auf einen Prompt zuträfe; nichts wird gemalt oder angerechnet',
  'moderation.term_words': 'Der Prompt zum Ausprobieren',
  'moderation.term_allow': 'Worte durchlassen, obwohl ein Begriff auf sie zutrifft',
  'moderation.term_allowed': 'Wörter oder Wendungen, etwa Pfau; mehrere durch Kommas getrennt',
  'moderation.term_disallow': 'Worte von der Ausnahmeliste nehmen',
  'moderation.suspend': 'Ein Mitglied hier für Easel sperren und Wartendes abbrechen',
  'moderation.suspend_member': 'Wen',
  'moderation.suspend_duration': 'Wie lange: 30m, 12h, 7d, 2w; ohne Angabe auf Dauer',
  'moderation.suspend_reason': 'Warum; das Mitglied liest es',
  'moderation.suspend_delete_hours':
    'Auch die Bilder der letzten Stunden löschen: so viele Stunden',
  'moderation.unsuspend': 'Ein gesperrtes Mitglied wieder malen lassen',
  'moderation.unsuspend_member': 'Wen',
  'moderation.suspended': 'Wer gesperrt ist, bis wann, warum und von wem',
  'moderation.pause': 'Auf diesem Server keine Anfragen annehmen, bis du die Pause beendest',
  'moderation.pause_reason': 'Warum; die Mitglieder lesen es',
  'moderation.resume': 'Wieder Anfragen annehmen',
  'moderation.cancel_all':
    'Alle wartenden Anfragen auf diesem Server abbrechen oder nur die von Neuen',
  'moderation.cancel_all_delete_minutes':
    'Auch die Bilder der letzten Minuten löschen: so viele Minuten',
  'moderation.cancel_all_joined_within_hours':
    'Nur von Mitgliedern, die innerhalb so vieler Stunden beigetreten sind',
  'moderation.cancel_all_account_younger_than_days':
    'Nur von Mitgliedern, deren Konto jünger als so viele Tage ist',
  'moderation.give': 'Einem Mitglied Bilder gutschreiben: seine letzten zählen nicht mehr',
  'moderation.give_member': 'Wem',
  'moderation.give_images': 'Wie viele',
  'moderation.audit':
    'Was hier geschah: Anfragen, Ablehnungen, Änderungen und was Moderatoren taten',
  'moderation.audit_member': 'Wen es betrifft oder wer es getan hat',
  'moderation.audit_rule': 'Ablehnungen nach dieser Regel',
  'moderation.audit_kind': 'Einträge dieser Art',
  'moderation.audit_reference': 'Die Referenz, die eine Ablehnung zeigt',
  'moderation.audit_csv': 'Als Datei für eine Tabellenkalkulation',
  'moderation.stats': 'Diagramme zu Bildern, Ausgaben, Ablehnungen und belebten Stunden',
  'moderation.stats_days': 'So viele Tage zurück (30 ohne Angabe)',
  'moderation.kind_refusal': 'Ablehnungen',
  'moderation.kind_accepted': 'Angenommene Anfragen',
  'moderation.kind_change': 'Änderungen an Einstellungen',
  'moderation.kind_action': 'Was Moderatoren taten',
  'moderation.kind_report': 'Meldungen',
  'moderation.kind_question': 'Fragen an Moderatoren',

  'moderation.bad_duration':
    'Easel kann die Dauer {{duration}} nicht lesen. Schreibe sie wie `30m`, `12h`, `7d` oder `2w`, von einer Minute bis zu zehn Jahren, oder lass sie weg: dann gilt es auf Dauer. Es wurde nichts geändert.',
  'moderation.replaced': 'Das ersetzt eine frühere Sperre.',
  'moderation.member_told': 'Das Mitglied hat eine Direktnachricht bekommen.',
  'moderation.member_not_told':
    'Das Mitglied nimmt von Easel keine Direktnachrichten an: Es liest das bei seiner nächsten Anfrage.',
  'moderation.not_suspended': '{{member}} ist hier nicht gesperrt. Es wurde nichts geändert.',
  'moderation.none_suspended': 'Auf diesem Server ist niemand gesperrt.',
  'moderation.suspended_list_one': '{{count}} Mitglied ist gesperrt:',
  'moderation.suspended_list_other': '{{count}} Mitglieder sind gesperrt:',
  'moderation.suspended_line': '{{member}} · {{end}} · von {{moderator}}',
  'moderation.suspended_line_because': '{{member}} · {{end}} · von {{moderator}}: {{reason}}',
  'moderation.for_good': 'auf Dauer',
  'moderation.ends': 'endet {{when}}',
  'moderation.erased_member': 'jemand, dessen Daten gelöscht sind',
  'moderation.none_cancelled': 'Es warteten keine Anfragen.',
  'moderation.cancelled_one': '{{count}} wartende Anfrage wurde abgebrochen.',
  'moderation.cancelled_other': '{{count}} wartende Anfragen wurden abgebrochen.',
  'moderation.none_deleted': 'Aus dieser Zeit gab es keine Bilder mehr zu löschen.',
  'moderation.deleted_one': '{{count}} Nachricht mit Bildern wurde gelöscht.',
  'moderation.deleted_other': '{{count}} Nachrichten mit Bildern wurden gelöscht.',
  'moderation.gone_one': '{{count}} Nachricht war schon weg.',
  'moderation.gone_other': '{{count}} Nachrichten waren schon weg.',
  'moderation.not_allowed_one':
    '{{count}} Nachricht konnte nicht gelöscht werden: Easel darf ihren Kanal nicht mehr sehen.',
  'moderation.not_allowed_other':
    '{{count}} Nachrichten konnten nicht gelöscht werden: Easel darf ihre Kanäle nicht mehr sehen.',
  'moderation.not_deleted_one':
    '{{count}} Nachricht konnte nicht gelöscht werden: Discord hat es nicht getan. Bitte versuche es in einer Minute noch einmal.',
  'moderation.not_deleted_other':
    '{{count}} Nachrichten konnten nicht gelöscht werden: Discord hat es nicht getan. Bitte versuche es in einer Minute noch einmal.',
  'moderation.pause_hint':
    'Was schon wartet, wird noch gemalt: `/moderation cancel-all` bricht es ab. `/moderation resume` beendet die Pause.',
  'moderation.nothing_to_give':
    'In den letzten 24 Stunden zählt kein Bild von {{member}}: Es gibt nichts gutzuschreiben. Es wurde nichts geändert.',
  'moderation.left_per_hour': 'In dieser Stunde bleiben dem Mitglied {{left}} von {{limit}}.',
  'moderation.left_per_day': 'In 24 Stunden bleiben dem Mitglied {{left}} von {{limit}}.',
  'moderation.left_unlimited': 'Nichts begrenzt, wie viele das Mitglied haben kann.',
  'moderation.audit_none': 'Solche Einträge gibt es nicht.',
  'moderation.audit_page': 'Was hier geschah, das Neueste zuerst. Seite {{page}}.',
  'moderation.audit_rows_one': '{{count}} Eintrag.',
  'moderation.audit_rows_other': '{{count}} Einträge.',
  'moderation.audit_cut':
    'Die neuesten {{max}} Einträge; es gibt mehr. Grenze nach Mitglied, Regel oder Art ein, um ältere zu sehen.',
  'moderation.words': '{{words}}',
  'moderation.entry_refusal':
    '{{when}} · {{member}} abgelehnt ({{rule}}): {{prompt}} · {{reference}}',
  'moderation.entry_accepted':
    '{{when}} · von {{member}}: {{prompt}} · {{summary}} · {{reference}}',
  'moderation.entry_done': '{{when}} · {{moderator}}: {{summary}} · {{reference}}',
  'moderation.entry_asked': '{{when}} · {{member}}: {{summary}} · {{reference}}',
  'button.change_picture': 'Die des Bildes ändern',
  'button.change_showing': 'Ändern, wer es sieht',
  'button.previous': 'Zurück',
  'button.next': 'Weiter',

  'event.unreadable': 'Ein Eintrag, den diese Version von Easel nicht lesen kann.',

  'log.refusal': '**Abgelehnt** · {{member}} in {{channel}} · {{when}}',
  'log.picture_one': '**Bild** · {{member}} in {{channel}} · {{when}}',
  'log.picture_other': '**{{count}} Bilder** · {{member}} in {{channel}} · {{when}}',
  'log.private_picture_one': '**Privates Bild** · {{member}} in {{channel}} · {{when}}',
  'log.private_picture_other':
    '**{{count}} private Bilder** · {{member}} in {{channel}} · {{when}}',
  'log.change': '**Einstellungen** · {{actor}} · {{when}}',
  'log.action': '**Moderation** · {{actor}} · {{when}}',
  'log.report':
    '**Meldung** · ein Bild von {{member}} in {{channel}}, gemeldet von {{actor}} · {{when}}',
  'log.question': '**Frage an die Moderation** · {{member}} in {{channel}} · {{when}}',
  'log.somebody': 'jemand',
  'log.somewhere': 'diesem Server',
  'log.prompt': '> {{words}}',
  'log.negative_prompt': '> **Ohne:** {{words}}',
  'log.reference': '-# Referenz {{reference}}',
  'log.reported': 'Ein Grund wurde nicht angegeben.',
  'log.reported_because': 'Angegebener Grund: {{reason}}',
  'log.alt': 'Was gemalt wurde, klein',
  'log.painted': 'Bilder wurden zugestellt.',
  'log.shared': 'Bilder wurden geteilt, die nur ihr Mitglied gesehen hatte.',
  'log.deleted': '✓ {{when}} von {{moderator}} gelöscht',
  'log.suspended': '✓ {{when}} von {{moderator}} gesperrt',
  'log.allowed': '✓ {{when}} von {{moderator}} einmal erlaubt',
  'log.allowed_term': '✓ {{when}} von {{moderator}} in die Ausnahmeliste aufgenommen',
  'log.button_delete': 'Löschen',
  'log.button_suspend': 'Sperren',
  'log.button_allow': 'Einmal erlauben',
  'log.button_allow_term': 'In die Ausnahmeliste',
  'log.problem_not_allowed':
    'Easel darf in {{channel}} nicht schreiben. Lass es dort den Kanal ansehen, Nachrichten senden und Dateien anhängen, oder wähle einen anderen. Die Einträge warten.',
  'log.problem_gone':
    'Den Kanal des Logs gibt es nicht mehr. Wähle einen anderen. Die Einträge warten.',
  'log.problem_refused':
    'Discord nimmt in {{channel}} keine Nachrichten von Easel an. Wähle einen anderen Kanal für das Log. Die Einträge warten.',

  'log.not_moderator': 'Das können nur die Moderatoren dieses Servers. Es wurde nichts geändert.',
  'log.entry_unknown':
    'Easel weiß nicht mehr, worum es in diesem Eintrag geht. Es wurde nichts geändert.',
  'log.already': 'Das ist erledigt. {{act}}',
  'log.under_way': 'Das macht gerade schon jemand anderes. Es wurde nichts geändert.',
  'log.nobody': 'Easel weiß nicht mehr, von wem das war. Es wurde nichts geändert.',
  'log.delete_done':
    'Das Bild von {{member}} ist gelöscht. Easel sagt es dem Mitglied per Direktnachricht, falls es welche annimmt.',
  'log.delete_done_kept':
    'Easel hat die Datei gelöscht, die es vom privaten Bild von {{member}} aufbewahrt hat: Das Bild lässt sich nicht mehr teilen. Was Discord dem Mitglied allein noch zeigt, kann Easel nicht erreichen. Easel sagt es dem Mitglied per Direktnachricht, falls es welche annimmt.',
  'log.allow_done':
    'Diese Anfrage von {{member}} geht einmal durch, innerhalb von 24 Stunden. Easel sagt es dem Mitglied per Direktnachricht, falls es welche annimmt.',
  'log.allow_done_before': 'Diese Anfrage von {{member}} war schon durchgelassen worden.',
  'log.allow_term_done':
    'Jetzt auf der Ausnahmeliste: {{words}}. Easel sagt es {{member}} per Direktnachricht, falls das Mitglied welche annimmt.',
  'log.suspend_title': 'Ein Mitglied sperren',
  'log.suspend_duration': 'Wie lange',
  'log.suspend_hour': '1 Stunde',
  'log.suspend_day': '1 Tag',
  'log.suspend_week': '7 Tage',
  'log.suspend_month': '30 Tage',
  'log.suspend_forever': 'Auf Dauer',
  'log.suspend_reason': 'Grund',
  'log.suspend_reason_hint': 'Das Mitglied liest ihn',
  'log.suspend_delete': 'Bilder des Mitglieds löschen',
  'log.suspend_keep': 'Keine',
  'log.suspend_delete_hour': 'Die der letzten Stunde',
  'log.suspend_delete_day': 'Die der letzten 24 Stunden',
  'log.suspend_unreadable':
    'Easel kann dieses Formular nicht lesen. Klicke noch einmal auf „Sperren“. Es wurde nichts geändert.',
  'log.suspend_done': '{{member}} ist auf Dauer gesperrt.',
  'log.suspend_done_until': '{{member}} ist gesperrt; die Sperre endet {{when}}.',
  'log.suspend_swept':
    'Abgebrochene Anfragen: {{cancelled}}. Gelöschte Bilder: {{removed}}; nicht zu löschen: {{left}}.',
  'log.suspend_answer': '{{head}} {{told}}\n{{swept}}',
  'log.suspend_told': 'Das Mitglied hat eine Direktnachricht bekommen.',
  'log.suspend_untold':
    'Das Mitglied nimmt keine Direktnachrichten an; es liest das, wenn es das nächste Mal malt.',

  'log.ask_unknown':
    'Easel kennt diese Anfrage nicht mehr, deshalb kann dazu niemand gefragt werden.',
  'log.asked': 'Die Moderatoren haben deine Frage in ihrem Log. Ihre Referenz ist {{reference}}.',
  'log.asked_before': 'Die Moderatoren haben deine Frage schon. Ihre Referenz ist {{reference}}.',
  'log.asked_too_many_one':
    'Du kannst die Moderatoren hier nach {{count}} Anfrage pro Stunde fragen. Bitte versuche es später noch einmal, oder sprich selbst jemanden von ihnen an und nenne die Referenz {{reference}}.',
  'log.asked_too_many_other':
    'Du kannst die Moderatoren hier nach {{count}} Anfragen pro Stunde fragen. Bitte versuche es später noch einmal, oder sprich selbst jemanden von ihnen an und nenne die Referenz {{reference}}.',
  'log.asked_nowhere':
    'Dieser Server hat kein Log, in dem seine Moderatoren das lesen würden. Sprich selbst jemanden von ihnen an und nenne die Referenz {{reference}}: `/moderation audit` findet sie.',
  'log.asked_unwritable':
    'Easel kann gerade nicht in das Log der Moderatoren schreiben; es versucht es weiter. Wenn es eilt, sprich selbst jemanden von ihnen an und nenne die Referenz {{reference}}.',

  'log.report_unknown':
    'Das ist keines der Bilder, die Easel auf diesem Server gepostet hat, deshalb lässt es sich hier nicht melden. Um eine Nachricht bei Discord zu melden, nutze dort „Nachricht melden“.',
  'log.report_title': 'Dieses Bild melden',
  'log.report_reason': 'Was damit nicht stimmt',
  'log.report_reason_hint': 'Die Moderatoren dieses Servers lesen es und sehen, von wem es ist',
  'log.report_known': 'Du hast dieses Bild schon gemeldet. Danke.',
  'log.report_too_many_one':
    'Du kannst {{count}} Bild pro Stunde melden. Bitte versuche es später noch einmal.',
  'log.report_too_many_other':
    'Du kannst {{count}} Bilder pro Stunde melden. Bitte versuche es später noch einmal.',
  'log.report_done': 'Danke. Die Moderatoren finden deine Meldung in ihrem Log.',
  'log.report_nowhere':
    'Danke. Dieser Server hat kein Log, in dem seine Moderatoren das lesen würden: Sag es jemandem von ihnen und nenne die Referenz {{reference}}.',
  'log.report_unwritable':
    'Danke. Easel kann gerade nicht in das Log der Moderatoren schreiben; es versucht es weiter. Wenn es dringend ist, sag es jemandem von ihnen und nenne die Referenz {{reference}}.',

  'queue.title': 'Deine Anfragen hier',
  'queue.none': 'Du hast hier keine Anfragen in der Warteschlange.',
  'queue.busy': 'Gerade gemalt: {{calling}}. In der Warteschlange: {{waiting}}.',
  'queue.paused': 'Das Malen ist pausiert. Der nächste Versuch ist {{when}}.',
  'queue.waiting': '{{prompt}} · Platz {{place}}, beginnt {{when}}',
  'queue.painting': '{{prompt}} · wird gerade gemalt',
  'queue.delivering': '{{prompt}} · unterwegs zu dir',
  'queue.undeliverable': '{{prompt}} · gemalt, konnte aber nicht zugestellt werden',
  'queue.cancelled':
    'Abgebrochen. Bilder, die noch nicht gemalt waren, werden niemandem angerechnet.',
  'easel.description': 'Deine Anfragen, was du malen kannst und was Easel über dich weiß',
  'easel.help': 'Was Easel kann und was dir bleibt, mit Beispielen, die ein Klick malt',
  'easel.styles': 'Was jeder Stil dem Prompt hinzufügt: die dieses Servers und die von Easel',
  'easel.styles_search': 'Teil eines Namens oder der Worte',
  'easel.defaults': 'Was Easel nimmt, wenn du eine Option weglässt, auf jedem Server',
  'easel.defaults_clear': 'Einen deiner Standardwerte aufheben oder alle',
  'easel.queue': 'Deine wartenden Bilder, mit Buttons zum Abbrechen, und wie viel los ist',
  'easel.usage': 'Was dir hier bleibt, wann mehr frei wird und was du diesen Monat hattest',
  'easel.recipe': 'Das Rezept eines Bildes finden: aus Datei, ID oder Link zur Nachricht',
  'easel.recipe_file':
    'Die Datei eines Bildes, von Easel oder einem anderen Stable-Diffusion-Programm',
  'easel.recipe_id': 'Die 22 Zeichen hinter „id“ unter einem Bild',
  'easel.recipe_link': '„Nachrichtenlink kopieren“ im Menü der Nachricht mit dem Bild',
  'easel.history': 'Deine Bilder hier: durchsehen, finden, teilen und löschen',
  'easel.history_text': 'Worte aus dem Prompt',
  'easel.history_model': 'Bilder von diesem Modell',
  'easel.history_month': 'Bilder dieses Monats (UTC), zum Beispiel 2026-11',
  'easel.history_member': 'Für Moderatoren: was dieses Mitglied auf diesem Server gemalt hat',
  'easel.privacy': 'Was Easel über dich weiß',
  'easel.privacy_export': 'Alles, was Easel über dich weiß, als Datei',
  'easel.privacy_delete': 'Löschen, was Easel über dich weiß; vorher wirst du gefragt',
  'easel.privacy_messages': 'Auch die Nachrichten entfernen, die deine Bilder und Prompts zeigen',

  'help.title': '### Easel malt, was du beschreibst',
  'help.imagine':
    'Tippe `/imagine` und sag, was du sehen willst. Das Bild kommt in diesen Kanal, mit dem Seed, der es wiederholt.',
  'help.blocked': 'Du kannst hier gerade nicht malen: `/easel usage` sagt, warum.',
  'help.left': '{{window}} `/easel usage` zeigt alle Limits.',
  'help.channels': 'Easel malt nur in {{channels}}.',
  'help.examples':
    '**Probier es aus:** Ein Klick malt es und zählt wie jede andere Anfrage von dir.',
  'help.example_fox': 'Fuchs in der Teetasse',
  'help.example_lighthouse': 'Leuchtturm in der Dämmerung',
  'help.example_greenhouse': 'Gewächshaus auf dem Mars',
  'help.example_clockmaker': 'Alter Uhrmacher',
  'help.gone_example':
    'Dieses Beispiel hat Easel nicht mehr. `/easel help` zeigt die aktuellen. Es wurde nichts angerechnet.',
  'help.again':
    'Unter einem Bild malt **Neu würfeln** dieselben Worte mit einem neuen Seed, und mit **Remix** kannst du sie vorher ändern. Dieselben Worte, dieselben Einstellungen und derselbe Seed ergeben dasselbe Bild.',
  'help.settings':
    '-# Du verwaltest diesen Server: `/settings view` zeigt, was gilt, mit Formularen zum Ändern.',
  'help.moderation':
    '-# Du moderierst hier: In `/moderation` findest du Begriffe, Sperren, die Pause und was geschah.',

  'usage.title': '**Was du hier malen kannst**',
  'usage.paused_everywhere': 'Wer diesen Bot betreibt, nimmt gerade nirgends Anfragen an.',
  'usage.paused_here': 'Die Moderatoren haben Easel hier pausiert.',
  'usage.suspended': 'Die Moderatoren haben dich hier auf Dauer für Easel gesperrt.',
  'usage.suspended_until':
    'Die Moderatoren haben dich hier für Easel gesperrt. Du kannst {{when}} wieder malen.',
  'usage.suspended_because': 'Der Grund: {{reason}}',
  'usage.newcomer': 'Du bist neu. Du kannst hier {{when}} malen.',
  'usage.exhausted': 'Im Budget dieses Bots ist kein Platz für ein Bild. Weiter geht es {{when}}.',
  'usage.exempt':
    'Eine deiner Rollen hebt Kontingent und Wartezeit des Servers auf: Für dich gilt nur, was der Betreiber des Bots höchstens erlaubt.',
  'usage.unlimited': 'Für dich gilt kein Limit.',
  'usage.images_per_hour': 'Deine Bilder in einer Stunde',
  'usage.images_per_day': 'Deine Bilder in 24 Stunden',
  'usage.server_images_per_minute': 'Die Bilder aller in einer Minute',
  'usage.server_images_per_day': 'Die Bilder aller heute (UTC)',
  'usage.window': '{{window}}: {{left}} von {{limit}} übrig.',
  'usage.window_frees': '{{window}}: {{left}} von {{limit}} übrig; das nächste wird {{when}} frei.',
  'usage.month_left_one':
    'Was diesen Monat für alle zusammen da ist: noch etwa {{count}} Bild. Neues gibt es {{when}}.',
  'usage.month_left_other':
    'Was diesen Monat für alle zusammen da ist: noch etwa {{count}} Bilder. Neues gibt es {{when}}.',
  'usage.month_used_up':
    'Was diesen Monat für alle zusammen da war, ist aufgebraucht. Neues gibt es {{when}}.',
  'usage.cooldown_one': 'Zwischen zwei Anfragen: {{count}} Sekunde. Du kannst jetzt anfragen.',
  'usage.cooldown_other': 'Zwischen zwei Anfragen: {{count}} Sekunden. Du kannst jetzt anfragen.',
  'usage.cooldown_until_one':
    'Zwischen zwei Anfragen: {{count}} Sekunde. Du kannst {{when}} wieder anfragen.',
  'usage.cooldown_until_other':
    'Zwischen zwei Anfragen: {{count}} Sekunden. Du kannst {{when}} wieder anfragen.',
  'usage.waiting_jobs': 'Deine Anfragen in der Warteschlange: {{used}} von {{limit}}.',
  'usage.count_one': 'In einer Anfrage: höchstens {{count}} Bild.',
  'usage.count_other': 'In einer Anfrage: höchstens {{count}} Bilder.',
  'usage.largest_side': 'Längere Seite: höchstens {{max}} Pixel.',
  'usage.steps_one': 'Verfeinern: höchstens {{count}} Schritt.',
  'usage.steps_other': 'Verfeinern: höchstens {{count}} Schritte.',
  'usage.none': 'Du hattest hier diesen Monat (UTC) keine Bilder.',
  'usage.total_one':
    'Diesen Monat (UTC) hattest du hier {{count}} Bild. Es hat den Betreiber dieses Bots {{price}} gekostet.',
  'usage.total_other':
    'Diesen Monat (UTC) hattest du hier {{count}} Bilder. Sie haben den Betreiber dieses Bots {{price}} gekostet.',
  'usage.model_one': '- {{model}}: {{count}} Bild, {{price}}',
  'usage.model_other': '- {{model}}: {{count}} Bilder, {{price}}',

  'privacy.exported':
    'Alles, was Easel über dich weiß, auf allen Servern. Anfragen: {{requests}}; Einträge, die Moderatoren nachsehen können: {{entries}}; von Moderatoren durchgelassene Anfragen: {{passes}}; Sperren: {{suspensions}}. Diese Nachricht siehst nur du.',
  'privacy.exported_in_part':
    'Nicht alles davon passt in eine Datei, die Discord hier annimmt: Das Älteste fehlt. Den Rest kann dir geben, wer diesen Bot betreibt.',
  'privacy.ask':
    '**Löschen, was Easel über dich weiß, auf allen Servern?** Anfragen in der Warteschlange werden abgebrochen. Prompts, Einstellungen, Seeds, Bilder, die auf dich warten, und was Moderatoren über dich nachsehen konnten, verschwinden. Die Buttons an deinen Bildern gehen nicht mehr. Das lässt sich nicht rückgängig machen.',
  'privacy.ask_messages':
    'Auch die Nachrichten, die deine Bilder zeigen oder Moderatoren von deinen Anfragen berichten, werden entfernt.',
  'privacy.ask_no_messages':
    'Gepostete Nachrichten bleiben. Sollen auch sie entfernt werden, nutze stattdessen `/easel privacy delete messages:True`: Danach weiß Easel nicht mehr, welche von dir waren.',
  'privacy.ask_stays':
    'Höchstens 24 Stunden lang zählt Easel die Bilder weiter, die du gerade hattest, und Sperren dauern bis zu ihrem Ende: beides ohne deinen Namen, unter einem Code, der mit einem geheimen Schlüssel erzeugt ist.',
  'privacy.backups_unknown':
    'Wer diesen Bot betreibt, hat nicht angegeben, wie lange Backups aufbewahrt werden.',
  'privacy.backups_none': 'Wer diesen Bot betreibt, bewahrt keine Backups auf.',
  'privacy.backups_one':
    'Backups der Datenbank werden {{count}} Tag lang aufbewahrt: Bis dahin kannst du in einem davon vorkommen.',
  'privacy.backups_other':
    'Backups der Datenbank werden {{count}} Tage lang aufbewahrt: Bis dahin kannst du in einem davon vorkommen.',
  'privacy.erased':
    '**Gelöscht:** Anfragen: {{requests}}, mit ihren Bildern: {{pictures}}; Einträge, die Moderatoren nachsehen konnten: {{entries}}; von Moderatoren durchgelassene Anfragen: {{passes}}. Vorher abgebrochen: {{cancelled}}.',
  'privacy.messages_stay': 'Gepostete Nachrichten sind geblieben, wie du es wolltest.',
  'privacy.messages_removed_one': 'Entfernte Nachrichten: {{count}}.',
  'privacy.messages_removed_other': 'Entfernte Nachrichten: {{count}}.',
  'privacy.messages_left_one':
    '{{count}} Nachricht ist noch da. Easel versucht es noch eine Woche lang; wo es den Kanal nicht mehr sehen kann, frage dort die Moderatoren.',
  'privacy.messages_left_other':
    '{{count}} Nachrichten sind noch da. Easel versucht es noch eine Woche lang; wo es den Kanal nicht mehr sehen kann, frage dort die Moderatoren.',
  'privacy.messages_private':
    'Was nur du sehen konntest und was Easel dir geschickt hat, weil sonst nichts ging, kann es nicht entfernen: Lösche oder verwirf das selbst.',
  'privacy.stays_pictures_one':
    '**Bleibt:** dass {{count}} Bild auf Limits angerechnet wird, unter einem Code statt deines Namens. Das verschwindet {{when}}.',
  'privacy.stays_pictures_other':
    '**Bleibt:** dass {{count}} Bilder auf Limits angerechnet werden, unter einem Code statt deines Namens. Das Letzte davon verschwindet {{when}}.',
  'privacy.stays_suspensions_one':
    '**Bleibt:** {{count}} Sperre mit ihrem Grund, unter einem Code statt deines Namens, bis sie endet.',
  'privacy.stays_suspensions_other':
    '**Bleibt:** {{count}} Sperren mit ihren Gründen, unter einem Code statt deines Namens, bis sie enden.',
  'privacy.stays_requests_one':
    '**Nicht gelöscht:** {{count}} Anfrage war noch in Arbeit. Nutze den Befehl in ein paar Minuten noch einmal.',
  'privacy.stays_requests_other':
    '**Nicht gelöscht:** {{count}} Anfragen waren noch in Arbeit. Nutze den Befehl in ein paar Minuten noch einmal.',
  'privacy.stays_spend': '**Bleibt:** was Bilder gekostet haben; über dich sagt das nichts.',
  'privacy.erased_member': 'jemand, der seine Daten gelöscht hat',

  'failure.expired':
    'Dieses Bild hat zu lange gewartet und wurde aufgegeben. Bitte versuche es später noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.over_budget':
    'Das Budget dieses Bots war aufgebraucht, bevor du dran warst. Bitte versuche es später noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.over_budget_until':
    'Das Budget dieses Bots war aufgebraucht, bevor du dran warst. Weiter geht es {{when}}. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.over_server_budget':
    'Das Budget hier war aufgebraucht, bevor du dran warst. Bitte versuche es später noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.over_server_budget_until':
    'Das Budget hier war aufgebraucht, bevor du dran warst. Weiter geht es {{when}}. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.not_here':
    'Dieser Server lässt Easel in diesem Kanal nicht malen. Versuche es in einem anderen. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.lost':
    'Das Bild wurde gemalt, aber der Bot hat seine Datei verloren. Bitte frage es noch einmal an. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.kept':
    'Dein Bild ist gemalt, aber Discord nimmt es hier nicht an. Es wird einen Tag lang aufbewahrt: Sieh in `/easel queue` nach.',
  'failure.undelivered':
    'Discord nimmt dieses Bild gerade nicht an. Es ist noch aufbewahrt; bitte versuche es später noch einmal.',
  'failure.rejected':
    'Der Bilddienst hat diese Anfrage nicht angenommen. Ändere den Prompt oder die Einstellungen und versuche es noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.too_large':
    'Dem Bilddienst war diese Anfrage zu groß. Kürze den Prompt und versuche es noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.unauthorized':
    'Der Bilddienst erkennt das Konto dieses Bots gerade nicht an. Das kann nur beheben, wer den Bot betreibt; versuche es später noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.out_of_credit':
    'Dieser Bot hat sein Guthaben beim Bilddienst aufgebraucht. Das kann nur beheben, wer den Bot betreibt; versuche es morgen noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.rate_limited':
    'Der Bilddienst bekommt gerade zu viele Anfragen. Versuche es in einer Minute noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.rate_limited_until':
    'Der Bilddienst bekommt gerade zu viele Anfragen. Versuche es {{when}} noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.overloaded':
    'Der Bilddienst ist überlastet. Versuche es in ein paar Minuten noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.overloaded_until':
    'Der Bilddienst ist überlastet. Versuche es {{when}} noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.server_error':
    'Beim Bilddienst ist ein Fehler aufgetreten. Versuche es in ein paar Minuten noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.timed_out':
    'Der Bilddienst hat zu lange nicht geantwortet. Versuche es in ein paar Minuten noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.unreachable':
    'Der Bilddienst war nicht erreichbar, oder die Verbindung ist abgebrochen. Versuche es in ein paar Minuten noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.not_a_picture':
    'Der Bilddienst hat etwas geschickt, das kein ganzes Bild ist. Versuche es jetzt noch einmal. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.interrupted':
    'Easel wurde neu gestartet, bevor dieses Bild fertig war. Bitte frage es noch einmal an. Auf dein Kontingent wurde nichts angerechnet.',
  'failure.bug':
    'In Easel ist etwas schiefgegangen. Wer den Bot betreibt, kann mit der Referenz {{reference}} mehr herausfinden.',
};
