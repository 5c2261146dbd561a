/**
 * Every text that members read, in English. `{{name}}` is filled in; `…_one` and `…_other` are the plural forms that go
 * by `count`. Words that people typed arrive escaped for Discord. Option and command names stay English in every language.
 */
export const EN = {
  'imagine.description': 'Paint a picture from your words',
  'imagine.prompt': 'What to paint. Flags at the end work too: --ar 16:9 --seed 5 --no fog',
  'imagine.negative_prompt': 'What to keep out of the picture',
  'imagine.style': 'A look to finish it with: start typing to search',
  'imagine.aspect_ratio': 'The shape of the picture (1:1 if left out)',
  'imagine.width': 'Width in pixels, 256 to 2048; overrides the ratio',
  'imagine.height': 'Height in pixels, 256 to 2048; overrides the ratio',
  'imagine.model': 'Who paints: each model has its own look and price',
  'imagine.steps': 'How long to refine: up to 20, with FLUX up to 8',
  'imagine.guidance': 'How closely to follow the prompt, 1 to 30 (7.5 if left out)',
  'imagine.seed': 'A number that repeats a picture exactly; a new one if left out',
  'imagine.count': 'How many pictures, with seeds counting up',
  'imagine.spoiler': 'Cover the picture and the prompt until someone clicks',
  'imagine.private': 'Show the picture to you alone',

  // In every language a label in bold: recipes are read back from messages by it.
  'reply.negative_prompt': '**Without:** {{words}}',
  'reply.alt': 'Picture {{number}} of {{total}}, seed {{seed}}',
  'reply.alt_without_seed': 'Picture {{number}} of {{total}}',
  'reply.reduced':
    '-# Discord takes no files as large as these pictures were, so they were made smaller.',
  'reply.wordless': '-# The prompt is left out: a filter of this server objects to it.',
  'reply.private':
    '-# Only you see this message; this server’s moderators can see the picture in their log, if they keep one.',
  'reply.shared': '-# Shared by {{member}}, who alone had seen it before.',
  'reply.first':
    '-# Easel’s first picture in this server: anyone can ask for one with `/imagine`. `/easel help` shows more, with examples that one press paints.',
  'reply.ready': '{{member}}, your picture is ready.',
  'reply.undelivered_one':
    'A picture of yours could not be delivered before. It is kept for a day.',
  'reply.undelivered_other':
    '{{count}} requests of yours could not be delivered before. They are kept for a day.',
  'reply.missing_one': 'The picture with seed {{seeds}} is missing. {{reason}}',
  'reply.missing_other': 'The pictures with seeds {{seeds}} are missing. {{reason}}',
  'reply.missing_compared_one': 'The picture with {{labels}} is missing. {{reason}}',
  'reply.missing_compared_other': 'The pictures with {{labels}} are missing. {{reason}}',
  'reply.missing_without_seed_one': '{{count}} picture is missing. {{reason}}',
  'reply.missing_without_seed_other': '{{count}} pictures are missing. {{reason}}',

  'picture.choose': 'Choose a picture…',
  'picture.which': 'Which of these pictures?',
  'picture.title': '**Picture {{number}} of {{total}}** · seed {{seed}}',
  'picture.title_without_seed': '**Picture {{number}} of {{total}}**',
  'picture.option': 'Picture {{number}} · seed {{seed}}',
  'picture.option_compared': 'Picture {{number}} · {{label}}',
  'picture.option_without_seed': 'Picture {{number}}',

  'remix.title': 'Remix',
  'remix.prompt': 'Prompt',
  'remix.prompt_more': 'Flags at the end work too, such as --steps 10 --count 2',
  'remix.negative_prompt': 'Without',
  'remix.model': 'Model',
  'remix.size': 'Size',
  'remix.seed': 'Seed',
  'remix.seed_more':
    'Empty: a new one. With another size or model the same seed paints another picture.',

  'reply.reroll_of': '-# Reroll of [this picture]({{link}})',
  'reply.remix_of': '-# Remix of [this picture]({{link}})',
  'reply.reproduction_of': '-# Reproduction of [this picture]({{link}})',
  'reply.missing_from': '-# What was missing from [these pictures]({{link}})',
  'reply.enlarged_from': '-# Enlarged from [this picture]({{link}})',
  'reply.remix_size': '-# Another size: the picture is another one, even with the same seed.',
  'reply.remix_model': '-# Another model: the picture is another one, even with the same seed.',
  'reply.remix_left_out': '-# {{model}} takes no negative prompt, so it was left out.',
  'reply.reproduced_bytes': '-# The same picture, byte for byte.',
  'reply.reproduced_pixels': '-# The same pixels; the file differs.',
  'reply.reproduced_differently':
    '-# Not the same picture: the service paints this request differently today.',
  'reply.reproduced_unknown': '-# The original can’t be compared any more.',

  'enlarge.label': '-# Enlarged to {{width}}×{{height}}, not repainted.',
  'enlarge.under_way':
    'Easel is enlarging a picture for you already. Wait until it is there, then press again. Nothing was counted.',
  'enlarge.age_restricted':
    'This comes from an age-restricted channel, so it is enlarged in such channels only. Nothing was posted.',
  'enlarge.not_here':
    'This server does not let Easel work in the channel of this thread. Nothing was counted.',
  'enlarge.gone':
    'The file of this picture is gone, so it can’t be enlarged. Its recipe still repeats it. Nothing was counted.',
  'enlarge.not_allowed':
    'Easel can’t read the message of this picture. It needs the permission Read Message History there. Nothing was counted.',
  'enlarge.unreachable':
    'Discord did not give the picture back. Please try again in a minute. Nothing was counted.',
  'enlarge.too_large':
    'This picture is too large to be enlarged: Discord would not take the file. Nothing was counted.',
  'enlarge.unreadable':
    'The file of this picture can’t be read, so it can’t be enlarged. Nothing was counted.',
  'enlarge.failed':
    'Discord did not take the enlarged picture. Please try again in a minute. Nothing was counted.',

  'recipe.values': '**Settings:** {{values}}',
  'recipe.line': 'To paint it again elsewhere, copy this line:',
  'recipe.in_file': 'The file has all of it, with the `/imagine` line to copy.',
  'recipe.too_large': 'This file is too large to look for a recipe in. Try one of at most 25 MB.',
  'recipe.not_a_picture':
    'This file is no PNG, JPEG or WebP picture, so it holds no recipe. Try the original file.',
  'recipe.none':
    'This picture carries no recipe. Apps and websites often take it out; try the file as it was first saved.',
  'recipe.not_in_message':
    'This message shows no whole recipe: its words were left out, or Easel did not write it.',
  'recipe.no_prompt': 'The recipe was found, but it has no prompt, so it can’t be painted again.',
  'recipe.from_books': '-# From this bot’s books: exactly what was asked for.',
  'recipe.from_text': '-# From the message’s text.',
  'recipe.from_text_shortened':
    '-# From the message’s text, which shows the words shortened: the whole recipe is not to be had from here.',
  'recipe.from_file': '-# From the file’s data, where Easel wrote it: exactly what was asked for.',
  'recipe.from_file_of': '-# From the file’s data, as {{tool}} writes it.',
  'recipe.of_one_file_one':
    '-# This message shows {{count}} picture; this is the recipe of {{name}}.',
  'recipe.of_one_file_other':
    '-# This message shows {{count}} pictures; this is the recipe of {{name}}.',
  'recipe.of_one_seed':
    '-# This message shows the seeds {{seeds}}; this is the recipe of {{seed}}.',
  'recipe.prompt': '**Prompt:** {{words}}',
  'recipe.changed': '**Changed to what can be painted here:**',
  'recipe.change': '- {{option}}: {{from}} → {{to}}',
  'recipe.change_chosen': '- {{option}}: {{to}}, for the file names none',
  'recipe.change_shortened': '- {{option}}: cut from {{from}} to {{to}} characters',
  'recipe.dropped': '**Left out, because Easel has no such thing:** {{names}}',
  'recipe.foreign':
    '-# **Reproduce** paints this for you and uses up your allowance. Another tool’s picture comes out differently.',
  'recipe.one_source':
    'Say with one option, and only one, where the recipe is: {{options}}. Nothing was looked up.',
  'recipe.bad_id':
    'This is no id of a picture: an id has 22 letters, digits, dashes and underscores. Copy it from under the picture.',
  'recipe.bad_link':
    'This is no link to a message. Choose **Copy Message Link** in the menu of the message that shows the picture.',
  'recipe.unknown':
    'This recipe is not known here or not yours to open. A recipe opens in the channel of its picture, and elsewhere in the server for whoever asked for it and for moderators.',
  'recipe.age_restricted':
    'This picture comes from an age-restricted channel, so its recipe opens in such channels only.',
  'recipe.link_unreadable':
    'Easel can’t read this message. It needs the permissions View Channel and Read Message History here; or choose **Apps → Image recipe** in the menu of the message.',
  'recipe.link_gone': 'This message is not there any more, and Easel’s books don’t know it.',
  'recipe.link_of_others':
    'By a link, Discord shows Easel only what it wrote itself. Choose **Apps → Image recipe** in the menu of the message.',
  'recipe.no_file': 'This message shows no recipe and no picture to look for one in.',
  'recipe.not_on_discord':
    'This picture does not lie on Discord, and Easel reads no files from elsewhere. Save it and post the file, or give it to `/easel recipe`.',
  'recipe.file_gone':
    'Discord does not have this file any more, or its address has run out. Please post the picture again.',
  'recipe.file_unreachable': 'Discord did not give it back. Please try again in a minute.',
  'recipe.draft_gone':
    'This recipe is not kept any more, or it is not yours. Recipes from messages and files are kept for a day; look it up again.',

  'button.reroll': 'Reroll',
  'button.remix': 'Remix',
  'button.recipe': 'Recipe',
  'button.enlarge': 'Enlarge',
  'button.reproduce': 'Reproduce',
  'button.edit': 'Edit and try again',
  'button.delete': 'Delete',
  'button.retry': 'Retry',
  'button.cancel': 'Cancel',
  'button.fetch': 'Show it to me',
  'button.erase': 'Erase my data',
  'button.ask': 'Ask a moderator',
  'button.share': 'Share',

  'share.servers_only':
    'There is nobody here to share it with: pictures are shared in servers. Nothing was shared.',
  'share.done': 'This is shared already: {{link}}',
  'share.too_early': 'This is still on its way to you. Please try again in a moment.',
  'share.under_way': 'This is being shared at the moment.',
  'share.gone':
    'The files of these pictures are no longer kept, so they can’t be shared. `/imagine` with the same settings and seed repeats them. Nothing was shared.',
  'share.age_restricted':
    'This comes from an age-restricted channel, so it can be shared in such channels only. Nothing was shared.',
  'share.not_here':
    'Easel does not paint in this channel, so it shares nothing here. Try another channel, with `/easel history`. Nothing was shared.',
  'share.failed':
    'Discord did not take the pictures, so nothing was shared. Please try again in a minute.',

  'history.title': '### Your pictures in this server',
  'history.title_direct': '### Your pictures in direct messages with Easel',
  'history.title_member':
    '### Pictures of {{member}} in this server\n-# What was posted for all to see, and the words of private requests. That you looked stands in the audit.',
  'history.filters': '-# Only {{filters}}',
  'history.with_words': 'with “{{words}}”',
  'history.by_model': 'by {{model}}',
  'history.of_month': 'of {{month}}',
  'history.none': 'There is nothing here yet.',
  'history.none_found': 'Nothing fits that.',
  'history.no_more': 'There is nothing more.',
  'history.hidden_one':
    '-# {{count}} request from an age-restricted channel is hidden here. Such channels show it.',
  'history.hidden_other':
    '-# {{count}} requests from age-restricted channels are hidden here. Such channels show them.',
  'history.looked_through_one': '-# {{count}} request was looked through so far. Next goes on.',
  'history.looked_through_other': '-# {{count}} requests were looked through so far. Next goes on.',
  'history.entry': '**{{number}}** · {{when}} · {{prompt}}\n-# {{facts}}',
  'history.one': '{{when}} · {{prompt}}\n-# {{facts}}',
  'history.covered': '||{{prompt}}||',
  'history.seeds_one': 'seed {{seeds}}',
  'history.seeds_other': 'seeds {{seeds}}',
  'history.no_seed': 'no seed',
  'history.link': '{{link}}',
  'history.kept': 'private, kept until {{when}}',
  'history.kept_no_more': 'private, its file is no longer kept',
  'history.for_member_alone': 'private, for its member alone',
  'history.deleted': 'picture deleted',
  'history.unreadable': 'Discord does not show the picture at the moment',
  'history.alt': 'Picture {{number}}, {{prompt}}',
  'history.alt_of': 'Picture {{number}}, {{index}} of {{total}}, {{prompt}}',
  'history.pick': 'Pick a picture to open',
  'history.option': '{{number}} · {{prompt}}',
  'history.option_of': '{{number}} ({{index}} of {{total}}) · {{prompt}}',
  'history.gone_page':
    'This page is no longer known: it is more than a day old, or another’s. Run `/easel history` again.',
  'history.gone_picture': 'This picture is not to be seen here. Run `/easel history` again.',
  'history.unknown_month':
    'Easel can’t read the month {{month}}. Write it like 2026-11, or pick one from the list.',
  'history.unknown_model': 'Easel knows no model “{{model}}”. Pick one from the list.',
  'history.moderators_only':
    'Only moderators of this server can look through somebody else’s pictures.',
  'history.looked': 'looked through the pictures of {{member}}',
  'history.removed': 'This picture is deleted.',
  'history.nothing_to_remove': 'There is nothing left to delete: the picture is gone already.',

  'waiting.place': 'Place {{place}} in line. Painting begins about {{when}}.',
  'waiting.painting': 'Your turn: painting has begun.',
  'waiting.ended': 'This picture could not be painted.',

  'refusal.not_here':
    'Easel does not work in this server. Whoever runs this bot chooses the servers that it paints for.',
  'refusal.servers_only': 'Easel works in servers only, not in direct messages.',
  'refusal.prompt_too_short':
    'A prompt needs at least {{min}} characters of its own, flags not counted. Say what to paint, and try again. Nothing was counted.',
  'refusal.too_long':
    '{{option}} has {{length}} characters, {{excess}} too many: at most {{max}} fit. Shorten it and try again. Nothing was counted.',
  'refusal.too_long_with_style':
    'With the style {{style}}, {{option}} comes to {{length}} characters, {{excess}} too many: at most {{max}} fit. Shorten it or leave the style out. Nothing was counted.',
  'refusal.whole_number_range':
    '{{option}} takes a whole number from {{min}} to {{max}}, not {{value}}. Nothing was counted.',
  'refusal.number_range':
    '{{option}} takes a number from {{min}} to {{max}}, not {{value}}. Nothing was counted.',
  'refusal.option_unreadable':
    'Easel can’t read {{option}}. Please run the command again; if it happens again, restart Discord. Nothing was counted.',
  'refusal.unknown_model':
    'Easel knows no model “{{model}}”. Pick one from the list of `model`. Nothing was counted.',
  'refusal.unknown_style':
    'Easel knows no style “{{style}}”. Pick one from the list of `style`. Nothing was counted.',
  'refusal.unknown_ratio':
    'Easel knows no aspect ratio “{{ratio}}”. Pick one of {{ratios}}, or give width and height. Nothing was counted.',
  'refusal.unused_options':
    '{{model}} has no use for {{options}}. Leave that out, or pick another model. Nothing was counted.',
  'refusal.option_twice':
    '{{option}} was given twice, with different values. Keep one of them, as an option or as a flag. Nothing was counted.',
  'refusal.flag_value':
    'Easel can’t read the value of {{flag}}. Write it like {{example}}. Nothing was counted.',
  'refusal.foreign_flag':
    '{{flag}} means nothing to this bot’s models. Leave it out; the flags that work are {{flags}}. Nothing was counted.',
  'refusal.unknown_picture':
    'Easel no longer knows this picture. Use `/imagine` to paint a new one. Nothing was counted.',
  'refusal.no_repeat':
    '{{model}} takes no seed, so it can’t repeat a picture. Use Reroll for a new one. Nothing was counted.',
  'refusal.draft_gone':
    'What was typed is kept for a day, and for whoever typed it alone. Use `/imagine` to begin anew. Nothing was counted.',
  'refusal.not_yours': 'Only {{owner}} or a moderator can do that.',
  'refusal.past_cancelling':
    'It is too late to cancel this: it has ended, or its picture is on its way.',
  'refusal.nothing_missing':
    'No picture of this request is missing. Use Reroll for a new one. Nothing was counted.',
  'refusal.not_recorded':
    'Easel could not write your request down, so it was not taken. Please try again in a minute. Nothing was counted.',
  'refusal.queue_full':
    'Too many pictures are waiting already. Please try again in a few minutes. Nothing was counted.',
  'refusal.over_budget_day':
    'What is left of this bot’s budget for today does not cover this. Painting goes on {{when}}; fewer pictures may still fit. Nothing was counted.',
  'refusal.over_budget_month':
    'What is left of this bot’s budget for this month does not cover this. Painting goes on {{when}}; fewer pictures may still fit. Nothing was counted.',
  'refusal.paused_rate_limited':
    'The painting service takes no requests at the moment. Please try again {{when}}. Nothing was counted.',
  'refusal.paused_unauthorized':
    'The painting service does not accept this bot’s account at the moment; whoever runs the bot has been told. The next try is {{when}}. Nothing was counted.',
  'refusal.paused_out_of_credit':
    'This bot has used up its credit at the painting service; whoever runs the bot has been told. The next try is {{when}}. Nothing was counted.',
  'refusal.paused_failing':
    'The painting service keeps failing, so Easel waits a little. The next try is {{when}}. Nothing was counted.',
  'refusal.gone_command':
    'Easel has no such command any more. Restart Discord to see the present ones.',
  'refusal.stopping': 'Easel is restarting. Please try again in a minute. Nothing was counted.',

  'settings.term_empty': 'A term needs a letter, a digit or an emoji. Nothing was changed.',
  'settings.term_too_long':
    'This term has {{length}} characters, and at most {{max}} fit. Shorten it and try again. Nothing was changed.',
  'settings.term_star':
    'A star may stand at the beginning and at the end of a term, as in `*cat*`, but not inside. Leave it out, or write a pattern such as `/c.t/`. Nothing was changed.',
  'settings.term_unclosed':
    'A pattern stands between two slashes, such as `/cats?/`. Close it, or leave the first slash out. Nothing was changed.',
  'settings.term_unsupported':
    'Easel’s patterns can’t look ahead or behind, nor refer back to a group, as {{part}} does. Leave that out, or make several terms of it. Nothing was changed.',
  'settings.term_repeat':
    'A pattern may repeat something up to 1,000 times, repeats within repeats multiplied, and {{part}} does not fit that. Change it and try again. Nothing was changed.',
  'settings.term_unreadable':
    'Easel can’t read this pattern ({{problem}}). Change it and try again. Nothing was changed.',
  'settings.term_too_large':
    'This pattern is too large once its repeats are written out. Shorten it, or make several terms of it. Nothing was changed.',
  'settings.term_too_costly':
    'There are texts against which this pattern would keep too many ways open at once. Shorten a repeat such as `.{0,90}`, or put a word before it in place of a letter. Nothing was changed.',
  'settings.term_matches_all':
    'Every prompt meets this pattern, because nothing at all meets it. Ask for at least one letter, such as `/a+/` in place of `/a*/`. Nothing was changed.',

  'format.lines': '{{above}}\n{{below}}',
  'format.nothing': '–',
  'format.more_one': 'and {{count}} more',
  'format.more_other': 'and {{count}} more',

  'limit.images_per_hour': 'Pictures a member can have in an hour',
  'limit.images_per_day': 'Pictures a member can have in 24 hours',
  'limit.cooldown_seconds': 'Seconds between two requests of a member',
  'limit.waiting_jobs': 'Requests a member can have in line at once',
  'limit.count': 'Pictures in one request',
  'limit.largest_side': 'Pixels on the longer side of a picture',
  'limit.steps': 'Steps to refine a picture',
  'limit.server_images_per_minute': 'Pictures of all members in a minute',
  'limit.server_images_per_day': 'Pictures of all members in a day (UTC)',
  'limit.server_usd_per_month': 'Dollars that a month (UTC) may cost',
  'limit.account_age_days': 'Days that a Discord account must be old',
  'limit.member_hours': 'Hours since a member joined this server',

  'settings.description': 'What Easel may do in this server',
  'settings.view': 'All that is in force here and where it comes from, with forms to change it',
  'settings.view_role': 'Show what is in force for members with this role',
  'settings.limits': 'Limits of this server',
  'settings.limits_set': 'Set one or several limits; a quota of 0 means none at all',
  'settings.limits_clear': 'Take one of this server’s limits away; then the operator’s is in force',
  'settings.limit': 'Which limit',
  'settings.role': 'Who may paint, and how much',
  'settings.role_allow': 'Let a role paint; then only members with an allowed role can',
  'settings.role_deny': 'Keep a role from painting, whatever other roles allow',
  'settings.role_exempt':
    'Free a role from allowances and the cooldown; never from terms or budgets',
  'settings.role_limit':
    'Give a role limits of its own; of several roles’ the most generous counts',
  'settings.role_reset': 'Take all rules and limits of a role away',
  'settings.which_role': 'Which role',
  'settings.is_exempt': 'No: it is exempt no longer (yes if left out)',
  'settings.channel': 'Where Easel paints',
  'settings.channel_allow':
    'Let Easel paint there; then only allowed channels and categories count',
  'settings.channel_deny': 'Keep Easel from painting there; threads go by their channel',
  'settings.channel_reset': 'Take the rule of a channel or category away',
  'settings.which_channel': 'Which channel or category',
  'settings.age_restricted': 'Whether Easel paints in age-restricted channels too',
  'settings.age_rule': 'Where Easel paints',
  'settings.ordinary_only': 'ordinary channels only',
  'settings.any_channel': 'any channel, age-restricted ones too',
  'settings.model': 'Which models this server uses',
  'settings.model_allow': 'Use a model again',
  'settings.model_deny': 'Use a model no longer',
  'settings.which_model': 'Which model',
  'settings.private': 'Whether pictures can be for one member alone',
  'settings.private_allow': 'Let members paint in private',
  'settings.private_deny': 'Have everyone see all pictures',
  'settings.moderator_role': 'Whose members may press moderators’ buttons',
  'settings.moderator_role_role': 'Which role (none if left out)',
  'settings.language': 'The language of what everyone sees',
  'settings.style': 'This server’s own styles',
  'settings.style_set': 'Add a style, or change the words of one',
  'settings.style_name': 'Its name; that of one of Easel’s own styles puts yours in its place here',
  'settings.style_prompt':
    'Its words; “prompt” in braces is where the member’s go, else they come first',
  'settings.style_negative': 'What it keeps out of the picture',
  'settings.style_remove': 'Remove a style; pictures painted with it keep their recipes',
  'settings.style_which': 'Which style',
  'settings.style_list': 'This server’s own styles with their words',
  'settings.default': 'What Easel takes here when a member leaves an option out',
  'settings.default_set': 'Set one or several defaults; members’ own go before them',
  'settings.default_clear': 'Take a default away',
  'settings.default_option': 'Of which option',
  'settings.spoiler': 'Where and for whom pictures are covered unless the member says otherwise',
  'settings.spoiler_channel': 'Cover the pictures in a channel and its threads, or no longer',
  'settings.spoiler_role': 'Cover the pictures of members with a role, or no longer',
  'settings.is_covered': 'No: it is covered no longer (yes if left out)',
  'settings.which_language': 'Which language',
  'settings.log': 'Have what happens posted in a channel for moderators; without a channel: off',
  'settings.log_channel': 'Where',
  'settings.log_refusals': 'Post what was refused',
  'settings.log_pictures': 'Post what was painted',
  'settings.log_changes': 'Post what moderators change and do',
  'settings.log_reports': 'Post what members report and ask',

  'settings.servers_only': 'Only servers have settings. Run this in a server.',
  'settings.managers_only':
    'Only members with the permission Manage Server can do that here. Nothing was changed.',
  'settings.gone_form':
    'Easel has no such form any more. Run `/settings view` for the present ones. Nothing was changed.',
  'settings.option_unreadable':
    'Easel can’t read {{option}}. Please run the command again; if it happens again, restart Discord. Nothing was changed.',
  'settings.no_option': 'Name at least one of {{options}}. Nothing was changed.',
  'settings.unchanged': 'It was so already. Nothing was changed.',
  'settings.limit_range':
    '{{limit}} takes a whole number from {{min}} to {{max}}, not {{value}}. Nothing was changed.',
  'settings.usd_range':
    '{{limit}} takes dollars up to {{max}} with at most nine decimals, such as 12.50, not {{value}}. Nothing was changed.',
  'settings.above_bound':
    '{{limit}} can be {{bound}} at most, not {{value}}: whoever runs this bot has set that bound. Nothing was changed.',
  'settings.below_bound':
    '{{limit}} must be {{bound}} at least, not {{value}}: whoever runs this bot has set that bound. Nothing was changed.',
  'settings.everyone_denied':
    'Everyone has that role, so nobody could paint. To let in some only, allow their roles; to stop all painting, use `/moderation pause`. Nothing was changed.',
  'settings.everyone_moderates':
    'Everyone has that role, and not everyone can be a moderator. Pick another role. Nothing was changed.',
  'settings.both_rules':
    '{{subject}} can’t be both allowed and denied. Pick it once. Nothing was changed.',
  'settings.unseen_channel':
    'Easel can’t see {{channel}}. Give it the permission View Channel there and try again. Nothing was changed.',
  'settings.last_model':
    'Painting takes at least one model, so {{model}} stays. Allow another one first. Nothing was changed.',
  'settings.unknown_model':
    'Easel knows no model “{{model}}”. Pick one from the list. Nothing was changed.',
  'settings.unknown_language':
    'Easel does not speak “{{language}}”. Pick one from the list. Nothing was changed.',
  'settings.log_needs_channel':
    'There is no log channel yet. Name a channel as well. Nothing was changed.',
  'settings.log_needs_kind':
    'A log of nothing would stay empty. Choose something to post, or switch it off with `/settings log` alone. Nothing was changed.',
  'settings.log_unseen':
    'Easel can’t see {{channel}}. Give it the permissions View Channel and Send Messages there, and try again. Nothing was changed.',
  'settings.log_unwritable':
    'Easel can’t write in {{channel}}. Give it the permission Send Messages there (in a thread: Send Messages in Threads), and try again. Nothing was changed.',
  'settings.log_failed':
    'Discord did not take a first message in {{channel}}. Pick an ordinary text channel, or try again in a minute. Nothing was changed.',
  'settings.log_first': 'Easel’s log for moderators comes here from now on: {{kinds}}.',

  'change.done': '{{subject}} is now {{to}}; it was {{from}}.',
  'change.only_allowed_roles': 'From now on only members with an allowed role can paint.',
  'change.only_allowed_channels':
    'From now on Easel paints in allowed channels and categories only.',
  'change.role_limit': '{{limit}} for {{role}}',
  'change.age_rule': 'Where Easel paints',
  'change.private': 'Painting in private',
  'change.moderator_role': 'The moderators’ role',
  'change.language': 'The language of what everyone sees',
  'change.log': 'The log channel',
  'change.default': 'This server’s default for {{option}}',
  'change.own_default': 'Your default for {{option}}',
  'value.yes': 'yes',
  'value.no': 'no',
  'value.covered': 'covered',
  'value.not_covered': 'not covered',
  'value.none': 'none',
  'value.off': 'off',
  'value.no_limit': 'without limit',
  'value.not_set': 'not set',
  'value.operator': '{{value}} (the operator’s)',
  'value.allowed': 'allowed',
  'value.denied': 'denied',
  'value.no_rule': 'without a rule',
  'value.exempt': 'exempt from allowances and the cooldown',
  'value.not_exempt': 'not exempt',
  'value.limit': '{{limit}} {{value}}',
  'value.as_discord_says': 'as Discord says',
  'value.log': '{{channel}} ({{kinds}})',
  'value.refusals': 'refusals',
  'value.pictures': 'pictures',
  'value.changes': 'changes',
  'value.reports': 'reports',

  'panel.title': '### Easel in this server',
  'panel.role_title': '### Easel for members with {{role}}',
  'panel.paused': '**Painting is paused** since {{when}}, by {{by}}.',
  'panel.operator_paused': '**Painting is paused everywhere** by whoever runs this bot.',
  'panel.limits': '**Limits**',
  'panel.limit': '{{limit}} {{value}} · {{source}}',
  'panel.limit_bounded': '{{limit}} {{value}} · {{source}} · bound {{bound}}',
  'panel.limit_cut': '{{limit}} {{value}} · the operator’s bound; {{source}} asks for {{wanted}}',
  'panel.from_operator': 'operator',
  'panel.from_server': 'server',
  'panel.from_role': '{{role}}',
  'panel.role_limits': '**Limits by role**\n{{roles}}',
  'panel.role': '{{role}}: {{rules}}',
  'panel.roles': '**Roles** · may paint: {{allowed}}\nMay not: {{denied}}\nExempt: {{exempt}}',
  'panel.channels':
    '**Channels** · Easel paints in: {{allowed}}\nNot in: {{denied}}\nAge rule: {{rule}}',
  'panel.everyone': 'everyone',
  'panel.everywhere': 'all channels',
  'panel.models': '**Models** · {{allowed}}\nNot used: {{denied}}',
  'panel.general':
    '**Private pictures** · {{private}}\n**Moderators’ role** · {{role}}\n**Language** · {{language}}',
  'panel.log': '**Log** · {{log}}',
  'panel.log_problem': '**Log** · {{log}}\n⚠️ {{problem}}',
  'panel.log_dropped_one':
    '{{count}} entry was not posted: there were too many at once. `/moderation audit` has it.',
  'panel.log_dropped_other':
    '{{count}} entries were not posted: there were too many at once. `/moderation audit` has them.',
  'panel.defaults':
    '**Styles:** {{styles}} · **defaults:** {{defaults}} · **covered:** {{channels}} channels, {{roles}} roles',
  'panel.moderation':
    '**Terms** · {{terms}}, and {{allowed}} on the allow list\n**Suspended members** · {{suspended}}',
  'panel.precedence':
    '-# The operator is whoever runs this bot; nothing goes past the operator’s bounds. A role’s limit counts before the server’s, and that before the operator’s; of several roles’ limits the most generous one. Deny beats allow. Exempt lifts allowances and the cooldown only.',
  'panel.commands_only':
    '-# The forms take the permission Manage Server; the commands work for you as they are.',

  'styles.name_too_long':
    'A style’s name can have {{max}} characters at most. Shorten it. Nothing was changed.',
  'styles.bad_name':
    'A style can’t be called “{{name}}”. Use letters and digits, with single spaces, points or hyphens between them, and not “none”. Nothing was changed.',
  'styles.words_too_long':
    '{{option}} can have {{max}} characters at most here, and this is {{excess}} over. Shorten it. Nothing was changed.',
  'styles.gap_twice': 'The prompt goes in once: keep one {{gap}}. Nothing was changed.',
  'styles.no_words': 'A style without words would change nothing. Add some. Nothing was changed.',
  'styles.too_many':
    'A server can have {{max}} styles of its own at most. Remove one first. Nothing was changed.',
  'styles.unknown':
    'This server has no style “{{name}}” of its own. `/settings style list` shows them. Nothing was changed.',
  'styles.added': 'The style {{name}} is here: {{words}}',
  'styles.changed': 'The style {{name}} has new words: {{words}}',
  'styles.shadows': 'In this server it stands in the place of Easel’s own {{name}}.',
  'styles.removed': 'The style {{name}} is gone. Pictures painted with it keep their recipes.',
  'styles.title_one': '**Styles:** {{count}} (page {{page}} of {{pages}})',
  'styles.title_other': '**Styles:** {{count}} (page {{page}} of {{pages}})',
  'styles.none_here':
    'This server has no style of its own yet. Add one with `/settings style set`.',
  'styles.none_found': 'No style has “{{words}}” in its name or its words.',
  'styles.of_server': '{{name}} (this server’s)',
  'styles.built_in': '{{name}}',
  'styles.line': '**{{title}}**\n{{words}}',
  'styles.line_negative': '**{{title}}**\n{{words}}\nWithout: {{negative}}',

  'defaults.title':
    '**Your defaults**, in every server. What you type always wins; to have no style or negative prompt once, type `none`.',
  'defaults.own': '{{option}}: {{value}} (yours)',
  'defaults.not_here': '{{option}}: {{value}} (yours, but not to be had here)',
  'defaults.place': '{{option}}: {{value}} (because of this channel or a role of yours)',
  'defaults.server': '{{option}}: {{value}} (this server’s)',
  'defaults.bots': '{{option}}: as Easel does it',
  'defaults.unknown_style':
    'Easel knows no style “{{style}}” here. `/easel styles` shows them; {{none}} stands for no style. Nothing was changed.',
  'defaults.unknown_ratio':
    'Easel knows no aspect ratio “{{ratio}}”. Pick one of {{ratios}}. Nothing was changed.',
  'defaults.form_picture': 'Your defaults: the picture',
  'defaults.form_showing': 'Your defaults: who sees it',
  'defaults.model': 'Model',
  'defaults.aspect_ratio': 'Shape',
  'defaults.style': 'Style',
  'defaults.style_hint': 'Its name, or “none”; left empty: not set',
  'defaults.count': 'Pictures at a time',
  'defaults.negative_prompt': 'What to keep out',
  'defaults.private': 'Show it to you alone',
  'defaults.spoiler': 'Cover it until someone clicks',

  'compare.description': 'One prompt, one seed, up to four values of one option side by side',
  'compare.vary': 'What is different from picture to picture',
  'compare.values': 'Two to four values with commas between them, such as 3, 7.5, 12',
  'compare.unknown_subject': 'Easel compares {{subjects}}. Pick one of them. Nothing was counted.',
  'compare.option_besides':
    'A comparison of {{vary}} has no room for {{option}}: `values` says it, or how many there are. Leave it out. Nothing was counted.',
  'compare.number_of_values':
    'A comparison takes {{min}} to {{max}} values, with commas between them, not {{number}}. Nothing was counted.',
  'compare.same_value':
    '“{{value}}” comes twice: the same picture would, too. Keep one. Nothing was counted.',
  'compare.no_number':
    '“{{value}}” is no number, and {{vary}} takes numbers. Write them like 3, 7.5, 12. Nothing was counted.',
  'compare.unknown_model':
    'Easel knows no model “{{value}}”. Pick from {{models}}. Nothing was counted.',
  'compare.unknown_style':
    'Easel knows no style “{{value}}”. `/easel styles` shows them; {{none}} stands for no style. Nothing was counted.',
  'compare.unknown_size':
    '“{{value}}” is no size. Write ratios like 16:9, or pixels like 1024x768. Nothing was counted.',

  'form.allowances': 'Allowances',
  'form.pictures': 'Pictures',
  'form.server': 'Whole server',
  'form.newcomers': 'Newcomers',
  'form.roles': 'Roles',
  'form.channels': 'Channels',
  'form.log': 'Log',
  'form.general': 'Models and more',
  'form.limit': '{{min}} to {{max}}. Left empty: {{fallback}}',
  'form.roles_allowed': 'Roles that may paint',
  'form.roles_allowed_more': 'None: everyone may',
  'form.roles_denied': 'Roles that may not paint',
  'form.roles_exempt': 'Roles exempt from allowances and cooldown',
  'form.channels_allowed': 'Channels and categories to paint in',
  'form.channels_allowed_more': 'None: all of them',
  'form.channels_denied': 'Channels and categories not to paint in',
  'form.age_rule': 'Age-restricted channels',
  'form.log_channel': 'Channel for moderators',
  'form.log_channel_more': 'None: no log',
  'form.log_kinds': 'What to post',
  'form.name': '{{name}}',
  'form.models': 'Models',
  'form.private': 'Painting in private',
  'form.moderator_role': 'Moderators’ role',
  'form.moderator_role_more': 'Its members may press moderators’ buttons',
  'form.language': 'Language of what everyone sees',
  'form.more_hidden': 'Those that do not fit here stay as they are',

  'refusal.with_reference': '{{reason}}\n-# Reference {{reference}}',
  'refusal.operator_pause':
    'Whoever runs this bot has paused it. Please try again later. Nothing was counted.',
  'refusal.server_pause':
    'The moderators of this server have paused painting. Please try again later. Nothing was counted.',
  'refusal.server_pause_because':
    'The moderators of this server have paused painting: {{reason}}. Please try again later. Nothing was counted.',
  'refusal.suspended':
    'The moderators have taken you off Easel in this server. Nothing was counted.',
  'refusal.suspended_because':
    'The moderators have taken you off Easel in this server: {{reason}}. Nothing was counted.',
  'refusal.suspended_until':
    'The moderators have taken you off Easel in this server. You can paint again {{when}}. Nothing was counted.',
  'refusal.suspended_until_because':
    'The moderators have taken you off Easel in this server: {{reason}}. You can paint again {{when}}. Nothing was counted.',
  'refusal.account_age_one':
    'Accounts must be {{count}} day old to paint in this server. Yours will be {{when}}. Nothing was counted.',
  'refusal.account_age_other':
    'Accounts must be {{count}} days old to paint in this server. Yours will be {{when}}. Nothing was counted.',
  'refusal.member_hours_one':
    'Members can paint once they have been in this server for {{count}} hour. You can {{when}}. Nothing was counted.',
  'refusal.member_hours_other':
    'Members can paint once they have been in this server for {{count}} hours. You can {{when}}. Nothing was counted.',
  'refusal.role_denied':
    'Members with the role {{role}} can’t paint in this server. Nothing was counted.',
  'refusal.role_needed':
    'Painting in this server takes one of these roles: {{roles}}. Nothing was counted.',
  'refusal.channel_denied': 'Easel does not paint in this channel. Nothing was counted.',
  'refusal.channel_needed':
    'In this server Easel paints in {{channels}} only. Nothing was counted.',
  'refusal.age_restricted':
    'In this server Easel paints in ordinary channels only, not in age-restricted ones. Nothing was counted.',
  'refusal.private_denied':
    'This server wants all pictures to be seen by all. Leave `private` out and try again. Nothing was counted.',
  'refusal.largest_side':
    'You can have at most {{max}} pixels on the longer side here, and this asks for {{value}}. Choose a smaller size. Nothing was counted.',
  'refusal.steps':
    'You can have at most {{max}} steps here, and this asks for {{value}}. Choose fewer. Nothing was counted.',
  'refusal.count':
    'You can have at most {{max}} pictures at a time here, and this asks for {{value}}. Choose fewer. Nothing was counted.',
  'refusal.model_denied':
    'This server does not use {{model}}. Pick one of {{models}}. Nothing was counted.',
  'refusal.term':
    'This server does not allow {{term}} in a picture’s words. Change the prompt and try again. Nothing was counted.',
  'refusal.hidden_term':
    'Something in this prompt is not allowed in this server. Change the prompt and try again. Nothing was counted.',
  'refusal.terms_unread':
    'This server forbids some words, and comparing this prompt with them would take too long. Write it more plainly, with fewer unusual letters and repeats, and try again. Nothing was counted.',
  'refusal.cooldown_one':
    'Between two requests there is {{count}} second to wait. Try again {{when}}. Nothing was counted.',
  'refusal.cooldown_other':
    'Between two requests there are {{count}} seconds to wait. Try again {{when}}. Nothing was counted.',
  'refusal.waiting_jobs_one':
    'You can have {{count}} request in line here, and you have it. Try again when it is painted. Nothing was counted.',
  'refusal.waiting_jobs_other':
    'You can have {{count}} requests in line here, and you have them. Try again when one is painted. Nothing was counted.',
  'refusal.waiting_jobs_never':
    'Members can have no requests in line here, so none of yours can be taken. Nothing was counted.',
  'refusal.images_per_hour':
    'You can have {{limit}} pictures an hour here; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.images_per_hour_never':
    'You can have {{limit}} pictures an hour here, and this asks for {{wanted}}, which never fits. Nothing was counted.',
  'refusal.images_per_day':
    'You can have {{limit}} pictures in 24 hours here; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.images_per_day_never':
    'You can have {{limit}} pictures in 24 hours here, and this asks for {{wanted}}, which never fits. Nothing was counted.',
  'refusal.server_images_per_minute':
    'All together can have {{limit}} pictures a minute here; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.server_images_per_minute_never':
    'All together can have {{limit}} pictures a minute here, and this asks for {{wanted}}, which never fits. Nothing was counted.',
  'refusal.server_images_per_day':
    'All together can have {{limit}} pictures a day here; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.server_images_per_day_never':
    'All together can have {{limit}} pictures a day here, and this asks for {{wanted}}, which never fits. Nothing was counted.',
  'refusal.server_usd_per_month_never':
    '{{limit}} a month can be spent here, and this would cost {{cost}}, which never fits. Nothing was counted.',
  'refusal.server_usd_per_month':
    'What is left of the {{limit}} a month here does not cover this. Painting goes on {{when}}; fewer pictures may still fit. Nothing was counted.',

  'moderation.suspended_summary': '{{member}} was suspended for good.',
  'moderation.suspended_because_summary': '{{member}} was suspended for good: {{reason}}',
  'moderation.suspended_until_summary': '{{member}} was suspended; it ends {{when}}.',
  'moderation.suspended_until_because_summary':
    '{{member}} was suspended: {{reason}}. It ends {{when}}.',
  'moderation.unsuspended_summary': 'The suspension of {{member}} was ended.',
  'moderation.allowed_once_summary': 'A refused request of {{member}} was allowed once.',
  'moderation.deleted_summary': 'A picture of {{member}} in {{channel}} was deleted: {{prompt}}',

  'moderation.told_suspended':
    'The moderators have taken you off Easel in the server of {{channel}}.',
  'moderation.told_suspended_because':
    'The moderators have taken you off Easel in the server of {{channel}}: {{reason}}',
  'moderation.told_suspended_until':
    'The moderators have taken you off Easel in the server of {{channel}}. You can paint again {{when}}.',
  'moderation.told_suspended_until_because':
    'The moderators have taken you off Easel in the server of {{channel}}: {{reason}}. You can paint again {{when}}.',
  'moderation.told_unsuspended': 'You can paint again in the server of {{channel}}.',
  'moderation.told_allowed_once':
    'A moderator lets your request in {{channel}} through once. Send the same again; the leave ends {{until}}.',
  'moderation.told_allowed':
    'A moderator has allowed the words of your request in {{channel}}. You can send it again.',
  'moderation.told_deleted': 'A moderator has deleted your picture in {{channel}}: {{prompt}}',
  'moderation.told_deleted_kept':
    'A moderator has deleted what Easel kept of your private picture in {{channel}}, so it can’t be shared any more: {{prompt}}',

  'moderation.entry_unknown':
    'Easel no longer knows this request, so it can’t be allowed. Nothing was changed.',
  'moderation.not_liftable':
    'This rule can’t be lifted for one request: end the pause or the suspension itself. Nothing was changed.',
  'moderation.no_hit_left':
    'This request meets none of the present terms any more. Nothing was changed.',
  'moderation.hit_unclear':
    'Easel can’t tell which words of this request meet the term. Use `/moderation term allow` with the words to allow. Nothing was changed.',
  'moderation.picture_unknown': 'Easel no longer knows this picture. Nothing was deleted.',
  'moderation.picture_not_posted':
    'There is no message to delete: this picture was shown to its member alone, or it is gone already.',
  'moderation.delete_not_allowed':
    'Easel can’t delete in {{channel}}: it may not see that channel. Nothing was deleted.',
  'moderation.delete_failed':
    'Discord did not delete the picture in {{channel}}. Please try again in a minute.',

  'moderation.taken_queued': 'Taken; waits in line.',
  'moderation.taken_painting': 'Taken; being painted.',
  'moderation.taken_delivering': 'Taken; on its way.',
  'moderation.taken_delivered': 'Taken and delivered.',
  'moderation.taken_failed': 'Taken; it could not be painted.',
  'moderation.taken_refused': 'Taken, and refused before it was painted.',
  'moderation.taken_cancelled': 'Taken and cancelled.',
  'moderation.taken_expired': 'Taken; it waited too long.',
  'moderation.taken_undeliverable': 'Taken; painted, but not delivered.',

  'terms.added_one': '{{count}} term was added: {{words}}',
  'terms.added_other': '{{count}} terms were added: {{words}}',
  'terms.changed_one': '{{count}} term was changed: {{words}}',
  'terms.changed_other': '{{count}} terms were changed: {{words}}',
  'terms.removed_one': '{{count}} term was removed: {{words}}',
  'terms.removed_other': '{{count}} terms were removed: {{words}}',
  'terms.allowed_one': '{{count}} entry was added to the allow list: {{words}}',
  'terms.allowed_other': '{{count}} entries were added to the allow list: {{words}}',
  'terms.disallowed_one': '{{count}} entry was taken off the allow list: {{words}}',
  'terms.disallowed_other': '{{count}} entries were taken off the allow list: {{words}}',
  'terms.bad': '{{term}}: {{reason}}',
  'terms.too_many':
    'A server can have {{max}} terms, and with these it would have {{total}}. Remove some first. Nothing was changed.',
  'terms.too_many_patterns':
    'A server can have {{max}} patterns such as `/cats?/`, and with these it would have {{total}}. Write words, or remove some first. Nothing was changed.',
  'terms.too_many_allowed':
    'The allow list takes {{max}} entries, and with these it would have {{total}}. Remove some first. Nothing was changed.',
  'terms.unknown':
    'There is no term {{term}} on the list. `/moderation term list` shows them all. Nothing was changed.',
  'terms.unknown_allowed':
    'There is no {{term}} on the allow list. `/moderation term list` shows all entries. Nothing was changed.',
  'terms.allow_pattern':
    'The allow list takes words and phrases, and {{term}} is a pattern. Write the words that it should let through. Nothing was changed.',
  'terms.line': '{{term}}',
  'terms.line_negative': '{{term}} · in the negative prompt too',
  'terms.line_hidden': '{{term}} · hidden from refusals',
  'terms.line_negative_hidden': '{{term}} · in the negative prompt too · hidden from refusals',
  'terms.line_allowed': '{{term}} · allowed',
  'terms.list': 'Terms: {{terms}}. Allowed: {{allowed}}.',
  'terms.none': 'This server forbids no terms. Add one with `/moderation term add`.',
  'terms.test_free': 'No term meets this.',
  'terms.test_unread':
    'Comparing this with the server’s terms would take too long: the request would be refused.',
  'terms.test_hit': 'The term {{term}} meets this: the request would be refused.',
  'terms.test_hit_negative':
    'In a negative prompt the term {{term}} meets this, too: the request would be refused.',
  'terms.test_allowed': 'The term {{term}} would meet this, but the allow list lets it through.',

  'moderation.paused': 'Painting is paused in this server.',
  'moderation.paused_because': 'Painting is paused in this server: {{reason}}',
  'moderation.resumed': 'Painting goes on in this server.',

  'moderation.whose_all': 'everybody',
  'moderation.whose_joined_one': 'members who joined within {{count}} hour',
  'moderation.whose_joined_other': 'members who joined within {{count}} hours',
  'moderation.whose_young_one': 'accounts younger than {{count}} day',
  'moderation.whose_young_other': 'accounts younger than {{count}} days',
  'moderation.cancel_all_summary': 'Began to cancel what waits, of {{whose}}.',
  'moderation.cancel_all_deleting_summary_one':
    'Began to cancel what waits and to delete pictures of the last {{count}} minute, of {{whose}}.',
  'moderation.cancel_all_deleting_summary_other':
    'Began to cancel what waits and to delete pictures of the last {{count}} minutes, of {{whose}}.',
  'moderation.gave_summary_one': '{{member}} was given {{count}} image back.',
  'moderation.gave_summary_other': '{{member}} was given {{count}} images back.',

  'stats.title': 'Easel in this server',
  'stats.pictures': 'pictures',
  'stats.spend': 'spent',
  'stats.refusals': 'refused',
  'stats.pictures_a_day': 'Pictures a day',
  'stats.spend_a_day': 'Spend a day',
  'stats.refusals_by_rule': 'Refusals by rule',
  'stats.busiest_hours': 'Busiest hours (UTC)',
  'stats.none': 'None',
  'stats.other': 'Other',
  'stats.shown_one': 'Today: pictures {{pictures}}, spent {{spend}}, refusals {{refusals}}.',
  'stats.shown_other':
    'The last {{count}} days: pictures {{pictures}}, spent {{spend}}, refusals {{refusals}}.',
  'stats.alt': 'Charts of pictures and spend a day, refusals by rule and the busiest hours',

  'rule.operator_pause': 'Paused by the operator',
  'rule.server_pause': 'Paused',
  'rule.suspension': 'Suspended',
  'rule.account_age': 'Young account',
  'rule.member_hours': 'New member',
  'rule.role': 'Role',
  'rule.channel': 'Channel',
  'rule.age_restricted': 'Age-restricted',
  'rule.private': 'Private picture',
  'rule.largest_side': 'Size',
  'rule.steps': 'Steps',
  'rule.count': 'Count',
  'rule.model': 'Model',
  'rule.terms': 'Terms',
  'rule.cooldown': 'Cooldown',
  'rule.waiting_jobs': 'Requests in line',
  'rule.images_per_hour': 'Images an hour',
  'rule.images_per_day': 'Images a day',
  'rule.server_images_per_minute': 'Server, a minute',
  'rule.server_images_per_day': 'Server, a day',
  'rule.queue': 'Full line',
  'rule.server_usd_per_month': 'Server’s budget',
  'rule.budget_day': 'Day’s budget',
  'rule.budget_month': 'Month’s budget',

  'moderation.description':
    'Words, members and raids: what moderators do with Easel in this server',
  'moderation.servers_only': 'There is nothing to moderate in direct messages.',
  'moderation.moderators_only': 'Only moderators of this server can do that.',
  'moderation.term': 'The words that nobody can have in a prompt',
  'moderation.term_add': 'Forbid words, phrases or patterns',
  'moderation.term_terms': 'cat, cat*, *cat, *cat* or /cats?/; several separated by commas',
  'moderation.term_negative': 'Forbid them in the negative prompt too (no, if left out)',
  'moderation.term_show': 'Name the term to the member who is refused (yes, if left out)',
  'moderation.term_remove': 'Take terms off the list',
  'moderation.term_listed': 'As the list shows them; several separated by commas',
  'moderation.term_list': 'All terms, and what is let through in spite of them',
  'moderation.term_test': 'Look which term a prompt would meet; nothing is painted or counted',
  'moderation.term_words': 'The prompt to try',
  'moderation.term_allow': 'Let words through although a term meets them',
  'moderation.term_allowed': 'Words or phrases, such as peacock; several separated by commas',
  'moderation.term_disallow': 'Take words off the allow list',
  'moderation.suspend': 'Take a member off Easel in this server, and cancel what waits',
  'moderation.suspend_member': 'Whom',
  'moderation.suspend_duration': 'For how long: 30m, 12h, 7d, 2w; for good if left out',
  'moderation.suspend_reason': 'Why; the member reads it',
  'moderation.suspend_delete_hours': 'Delete the pictures of their last hours too: so many hours',
  'moderation.unsuspend': 'Let a suspended member paint again',
  'moderation.unsuspend_member': 'Whom',
  'moderation.suspended': 'Who is suspended, until when, why and by whom',
  'moderation.pause': 'Take no requests in this server until you resume',
  'moderation.pause_reason': 'Why; members read it',
  'moderation.resume': 'Take requests again',
  'moderation.cancel_all': 'Cancel all waiting requests in this server, or those of newcomers',
  'moderation.cancel_all_delete_minutes':
    'Delete the pictures of the last minutes too: so many minutes',
  'moderation.cancel_all_joined_within_hours': 'Only of members who joined within so many hours',
  'moderation.cancel_all_account_younger_than_days':
    'Only of members whose account is younger than so many days',
  'moderation.give': 'Give a member images back: their latest ones no longer count',
  'moderation.give_member': 'Whom',
  'moderation.give_images': 'How many',
  'moderation.audit': 'What happened here: requests, refusals, changes and moderators’ actions',
  'moderation.audit_member': 'Whom it concerns, or who did it',
  'moderation.audit_rule': 'Refusals by this rule',
  'moderation.audit_kind': 'Entries of this kind',
  'moderation.audit_reference': 'The reference that a refusal shows',
  'moderation.audit_csv': 'As a file for a spreadsheet',
  'moderation.stats': 'A picture of images, spend, refusals and busy hours',
  'moderation.stats_days': 'So many days back (30 if left out)',
  'moderation.kind_refusal': 'Refusals',
  'moderation.kind_accepted': 'Requests that were taken',
  'moderation.kind_change': 'Changes of settings',
  'moderation.kind_action': 'What moderators did',
  'moderation.kind_report': 'Reports',
  'moderation.kind_question': 'Questions to moderators',

  'moderation.bad_duration':
    'Easel can’t read the duration {{duration}}. Write it like `30m`, `12h`, `7d` or `2w`, from a minute to ten years, or leave it out for good. Nothing was changed.',
  'moderation.replaced': 'This takes the place of an earlier suspension.',
  'moderation.member_told': 'They were told directly.',
  'moderation.member_not_told':
    'They take no direct messages from Easel: they read it at their next request.',
  'moderation.not_suspended': '{{member}} is not suspended here. Nothing was changed.',
  'moderation.none_suspended': 'Nobody is suspended in this server.',
  'moderation.suspended_list_one': '{{count}} member is suspended:',
  'moderation.suspended_list_other': '{{count}} members are suspended:',
  'moderation.suspended_line': '{{member}} · {{end}} · by {{moderator}}',
  'moderation.suspended_line_because': '{{member}} · {{end}} · by {{moderator}}: {{reason}}',
  'moderation.for_good': 'for good',
  'moderation.ends': 'ends {{when}}',
  'moderation.erased_member': 'somebody whose data were erased',
  'moderation.none_cancelled': 'No requests were waiting.',
  'moderation.cancelled_one': '{{count}} waiting request was cancelled.',
  'moderation.cancelled_other': '{{count}} waiting requests were cancelled.',
  'moderation.none_deleted': 'No pictures of that time were left to delete.',
  'moderation.deleted_one': '{{count}} message with pictures was deleted.',
  'moderation.deleted_other': '{{count}} messages with pictures were deleted.',
  'moderation.gone_one': '{{count}} message was gone already.',
  'moderation.gone_other': '{{count}} messages were gone already.',
  'moderation.not_allowed_one':
    '{{count}} message could not be deleted: Easel may not see its channel any more.',
  'moderation.not_allowed_other':
    '{{count}} messages could not be deleted: Easel may not see their channels any more.',
  'moderation.not_deleted_one':
    '{{count}} message could not be deleted: Discord did not do it. Please try again in a minute.',
  'moderation.not_deleted_other':
    '{{count}} messages could not be deleted: Discord did not do it. Please try again in a minute.',
  'moderation.pause_hint':
    'What waits already is still painted: `/moderation cancel-all` cancels it. `/moderation resume` ends the pause.',
  'moderation.nothing_to_give':
    'No picture of {{member}} counts in the last 24 hours: there is nothing to give back. Nothing was changed.',
  'moderation.left_per_hour': 'Left to them in this hour: {{left}} of {{limit}}.',
  'moderation.left_per_day': 'Left to them in 24 hours: {{left}} of {{limit}}.',
  'moderation.left_unlimited': 'Nothing limits how many they can have.',
  'moderation.audit_none': 'There are no such entries.',
  'moderation.audit_page': 'What happened here, the newest first. Page {{page}}.',
  'moderation.audit_rows_one': '{{count}} entry.',
  'moderation.audit_rows_other': '{{count}} entries.',
  'moderation.audit_cut':
    'The newest {{max}} entries; there are more. Narrow it by member, rule or kind to see older ones.',
  'moderation.words': '{{words}}',
  'moderation.entry_refusal':
    '{{when}} · {{member}} was refused ({{rule}}): {{prompt}} · {{reference}}',
  'moderation.entry_accepted': '{{when}} · {{member}}: {{prompt}} · {{summary}} · {{reference}}',
  'moderation.entry_done': '{{when}} · {{moderator}}: {{summary}} · {{reference}}',
  'moderation.entry_asked': '{{when}} · {{member}}: {{summary}} · {{reference}}',
  'button.change_picture': 'Change the picture’s',
  'button.change_showing': 'Change who sees it',
  'button.previous': 'Previous',
  'button.next': 'Next',

  'event.unreadable': 'An entry that this version of Easel can’t read.',

  'log.refusal': '**Refused** · {{member}} in {{channel}} · {{when}}',
  'log.picture_one': '**Picture** · {{member}} in {{channel}} · {{when}}',
  'log.picture_other': '**{{count}} pictures** · {{member}} in {{channel}} · {{when}}',
  'log.private_picture_one': '**Private picture** · {{member}} in {{channel}} · {{when}}',
  'log.private_picture_other':
    '**{{count}} private pictures** · {{member}} in {{channel}} · {{when}}',
  'log.change': '**Settings** · {{actor}} · {{when}}',
  'log.action': '**Moderation** · {{actor}} · {{when}}',
  'log.report':
    '**Report** · a picture of {{member}} in {{channel}}, reported by {{actor}} · {{when}}',
  'log.question': '**Asks a moderator** · {{member}} in {{channel}} · {{when}}',
  'log.somebody': 'somebody',
  'log.somewhere': 'this server',
  'log.prompt': '> {{words}}',
  'log.negative_prompt': '> **Without:** {{words}}',
  'log.reference': '-# Reference {{reference}}',
  'log.reported': 'No reason was given.',
  'log.reported_because': 'Their reason: {{reason}}',
  'log.alt': 'What was painted, small',
  'log.painted': 'Pictures were delivered.',
  'log.shared': 'Pictures were shared that only their member had seen.',
  'log.deleted': '✓ Deleted by {{moderator}} {{when}}',
  'log.suspended': '✓ Suspended by {{moderator}} {{when}}',
  'log.allowed': '✓ Allowed once by {{moderator}} {{when}}',
  'log.allowed_term': '✓ Added to the allow list by {{moderator}} {{when}}',
  'log.button_delete': 'Delete',
  'log.button_suspend': 'Suspend',
  'log.button_allow': 'Allow once',
  'log.button_allow_term': 'Add to allow list',
  'log.problem_not_allowed':
    'Easel may not write in {{channel}}. Let it view the channel, send messages and attach files there, or choose another one. Entries wait.',
  'log.problem_gone': 'The log’s channel no longer exists. Choose another one. Entries wait.',
  'log.problem_refused':
    'Discord takes no messages of Easel’s in {{channel}}. Choose another channel for the log. Entries wait.',

  'log.not_moderator': 'Only this server’s moderators can do that. Nothing was changed.',
  'log.entry_unknown': 'Easel no longer knows what this entry is about. Nothing was changed.',
  'log.already': 'This is done. {{act}}',
  'log.under_way': 'Another moderator is doing that right now. Nothing was changed.',
  'log.nobody': 'Easel no longer knows whose this was. Nothing was changed.',
  'log.delete_done':
    'The picture of {{member}} is deleted. Easel tells them by direct message, if they take any.',
  'log.delete_done_kept':
    'Easel has deleted the file that it kept of the private picture of {{member}}: it can’t be shared any more. What Discord still shows them alone is out of Easel’s reach. Easel tells them by direct message, if they take any.',
  'log.allow_done':
    'This request of {{member}} passes once, within 24 hours. Easel tells them by direct message, if they take any.',
  'log.allow_done_before': 'This request of {{member}} had been let through already.',
  'log.allow_term_done':
    'On the allow list now: {{words}}. Easel tells {{member}} by direct message, if they take any.',
  'log.suspend_title': 'Suspend a member',
  'log.suspend_duration': 'For how long',
  'log.suspend_hour': '1 hour',
  'log.suspend_day': '1 day',
  'log.suspend_week': '7 days',
  'log.suspend_month': '30 days',
  'log.suspend_forever': 'For good',
  'log.suspend_reason': 'Reason',
  'log.suspend_reason_hint': 'The member reads it',
  'log.suspend_delete': 'Delete their pictures',
  'log.suspend_keep': 'None',
  'log.suspend_delete_hour': 'Those of the last hour',
  'log.suspend_delete_day': 'Those of the last 24 hours',
  'log.suspend_unreadable': 'Easel can’t read this form. Press Suspend again. Nothing was changed.',
  'log.suspend_done': '{{member}} is suspended for good.',
  'log.suspend_done_until': '{{member}} is suspended; it ends {{when}}.',
  'log.suspend_swept':
    'Requests cancelled: {{cancelled}}. Pictures deleted: {{removed}}; could not be deleted: {{left}}.',
  'log.suspend_answer': '{{head}} {{told}}\n{{swept}}',
  'log.suspend_told': 'They have been told by direct message.',
  'log.suspend_untold': 'They take no direct messages; they read it when they paint the next time.',

  'log.ask_unknown': 'Easel no longer knows this request, so no moderator can be asked about it.',
  'log.asked': 'The moderators have your question in their log. Its reference is {{reference}}.',
  'log.asked_before': 'The moderators have your question already. Its reference is {{reference}}.',
  'log.asked_too_many_one':
    'You can ask the moderators about {{count}} request an hour here. Please try again later, or ask one of them yourself and name the reference {{reference}}.',
  'log.asked_too_many_other':
    'You can ask the moderators about {{count}} requests an hour here. Please try again later, or ask one of them yourself and name the reference {{reference}}.',
  'log.asked_nowhere':
    'This server has no log that its moderators would read this in. Ask one of them yourself, and name the reference {{reference}}: `/moderation audit` finds it.',
  'log.asked_unwritable':
    'Easel can’t write in the moderators’ log at the moment; it tries again. If you are in a hurry, ask one of them yourself, and name the reference {{reference}}.',

  'log.report_unknown':
    'This is none of the pictures that Easel has posted in this server, so it can’t be reported here. To report a message to Discord, use its own “Report Message”.',
  'log.report_title': 'Report this picture',
  'log.report_reason': 'What is wrong with it',
  'log.report_reason_hint': 'This server’s moderators read it, and who wrote it',
  'log.report_known': 'You have reported this picture already. Thank you.',
  'log.report_too_many_one': 'You can report {{count}} picture an hour. Please try again later.',
  'log.report_too_many_other': 'You can report {{count}} pictures an hour. Please try again later.',
  'log.report_done': 'Thank you. The moderators find your report in their log.',
  'log.report_nowhere':
    'Thank you. This server has no log that its moderators would read this in: tell one of them, and name the reference {{reference}}.',
  'log.report_unwritable':
    'Thank you. Easel can’t write in the moderators’ log at the moment; it tries again. If it is urgent, tell one of them, and name the reference {{reference}}.',

  'queue.title': 'Your requests here',
  'queue.none': 'You have no requests in line here.',
  'queue.busy': 'Being painted: {{calling}}. Waiting in line: {{waiting}}.',
  'queue.paused': 'Painting is paused. The next try is {{when}}.',
  'queue.waiting': '{{prompt}} · place {{place}}, begins {{when}}',
  'queue.painting': '{{prompt}} · being painted',
  'queue.delivering': '{{prompt}} · on its way to you',
  'queue.undeliverable': '{{prompt}} · painted, but it could not be delivered',
  'queue.cancelled':
    'Cancelled. Pictures that were not painted yet count against nobody’s allowance.',
  'easel.description': 'Your requests, what you can paint, and what Easel knows about you',
  'easel.help': 'What Easel does and what is left for you, with examples that one press paints',
  'easel.styles': 'What each style adds to a prompt: this server’s own and Easel’s',
  'easel.styles_search': 'Part of a name or of the words',
  'easel.defaults': 'What Easel takes when you leave an option out, in every server',
  'easel.defaults_clear': 'Take one of your defaults away, or all of them',
  'easel.queue': 'Your waiting pictures, with buttons to cancel, and how busy the bot is',
  'easel.usage': 'What is left for you here, when more frees, and what you had this month',
  'easel.recipe': 'Find a picture’s recipe: from its file, its id or a link to its message',
  'easel.recipe_file': 'A picture’s file, from Easel or another Stable Diffusion tool',
  'easel.recipe_id': 'The 22 characters behind “id” under a picture',
  'easel.recipe_link': 'Copy Message Link in the menu of the message that shows the picture',
  'easel.history': 'Your pictures here: look through them, find, share and delete them',
  'easel.history_text': 'Words of the prompt',
  'easel.history_model': 'Pictures by this model',
  'easel.history_month': 'Pictures of this month (UTC), such as 2026-11',
  'easel.history_member': 'For moderators: what this member has painted in this server',
  'easel.privacy': 'What Easel knows about you',
  'easel.privacy_export': 'All that Easel knows about you, as a file',
  'easel.privacy_delete': 'Erase what Easel knows about you; you are asked first',
  'easel.privacy_messages': 'Also take away the messages that show your pictures and prompts',

  'help.title': '### Easel paints what you describe',
  'help.imagine':
    'Type `/imagine` and say what you want to see. The picture comes into this channel, with the seed that repeats it.',
  'help.blocked': 'You can’t paint here at the moment: `/easel usage` says why.',
  'help.left': '{{window}} `/easel usage` shows all limits.',
  'help.channels': 'Easel paints in {{channels}} only.',
  'help.examples': '**Try one:** a press paints it, and counts like any request of yours.',
  'help.example_fox': 'Fox in a teacup',
  'help.example_lighthouse': 'Lighthouse at dusk',
  'help.example_greenhouse': 'Greenhouse on Mars',
  'help.example_clockmaker': 'Old clockmaker',
  'help.gone_example':
    'Easel has no such example any more. Use `/easel help` for the present ones. Nothing was counted.',
  'help.again':
    'Under a picture, **Reroll** paints the same words with a new seed, and **Remix** lets you change them first. The same words, settings and seed give the same picture.',
  'help.settings':
    '-# You manage this server: `/settings view` shows what is in force, with forms to change it.',
  'help.moderation':
    '-# You moderate here: `/moderation` has terms, suspensions, the pause and what happened.',

  'usage.title': '**What you can paint here**',
  'usage.paused_everywhere': 'Whoever runs this bot takes no requests at the moment, anywhere.',
  'usage.paused_here': 'The moderators have paused Easel here.',
  'usage.suspended': 'The moderators have taken you off Easel here, for good.',
  'usage.suspended_until':
    'The moderators have taken you off Easel here. You can paint again {{when}}.',
  'usage.suspended_because': 'Their reason: {{reason}}',
  'usage.newcomer': 'You are new. You can paint here {{when}}.',
  'usage.exhausted': 'This bot’s budget has no room for a picture. Painting goes on {{when}}.',
  'usage.exempt':
    'A role of yours lifts the server’s allowances and cooldown: only what whoever runs the bot allows at most holds for you.',
  'usage.unlimited': 'No limit holds for you.',
  'usage.images_per_hour': 'Your pictures in an hour',
  'usage.images_per_day': 'Your pictures in 24 hours',
  'usage.server_images_per_minute': 'Everybody’s pictures in a minute',
  'usage.server_images_per_day': 'Everybody’s pictures today (UTC)',
  'usage.window': '{{window}}: {{left}} of {{limit}} left.',
  'usage.window_frees': '{{window}}: {{left}} of {{limit}} left; the next one frees {{when}}.',
  'usage.month_left_one':
    'This month’s means for all together: about {{count}} picture left. They are renewed {{when}}.',
  'usage.month_left_other':
    'This month’s means for all together: about {{count}} pictures left. They are renewed {{when}}.',
  'usage.month_used_up':
    'This month’s means for all together are used up. They are renewed {{when}}.',
  'usage.cooldown_one': 'Between two requests: {{count}} second. You can ask now.',
  'usage.cooldown_other': 'Between two requests: {{count}} seconds. You can ask now.',
  'usage.cooldown_until_one': 'Between two requests: {{count}} second. You can ask again {{when}}.',
  'usage.cooldown_until_other':
    'Between two requests: {{count}} seconds. You can ask again {{when}}.',
  'usage.waiting_jobs': 'Your requests in line: {{used}} of {{limit}}.',
  'usage.count_one': 'In one request: at most {{count}} picture.',
  'usage.count_other': 'In one request: at most {{count}} pictures.',
  'usage.largest_side': 'Longer side: at most {{max}} pixels.',
  'usage.steps_one': 'Refining: at most {{count}} step.',
  'usage.steps_other': 'Refining: at most {{count}} steps.',
  'usage.none': 'You had no pictures here this month (UTC).',
  'usage.total_one':
    'This month (UTC) you had {{count}} picture here. It cost whoever runs this bot {{price}}.',
  'usage.total_other':
    'This month (UTC) you had {{count}} pictures here. They cost whoever runs this bot {{price}}.',
  'usage.model_one': '- {{model}}: {{count}} picture, {{price}}',
  'usage.model_other': '- {{model}}: {{count}} pictures, {{price}}',

  'privacy.exported':
    'All that Easel knows about you, on all servers. Requests: {{requests}}; entries that moderators can look up: {{entries}}; requests that a moderator let through: {{passes}}; suspensions: {{suspensions}}. Nobody else sees this message.',
  'privacy.exported_in_part':
    'Not all of it fits into a file that Discord takes here: the oldest is left out. Whoever runs this bot can give you the rest.',
  'privacy.ask':
    '**Erase what Easel knows about you, on all servers?** Requests in line are cancelled. Prompts, settings, seeds, pictures that wait for you, and what moderators could look up about you go. The buttons on your pictures stop working. This can’t be undone.',
  'privacy.ask_messages':
    'The messages that show your pictures or tell moderators of your requests are taken away, too.',
  'privacy.ask_no_messages':
    'Messages that were posted stay. To have them taken away, use `/easel privacy delete messages:True` instead: afterwards Easel no longer knows which were yours.',
  'privacy.ask_stays':
    'For at most 24 hours Easel goes on counting the pictures that you just had, and suspensions last until they end: both without your name, under a code made with a secret key.',
  'privacy.backups_unknown': 'Whoever runs this bot has not said how long backups are kept.',
  'privacy.backups_none': 'Whoever runs this bot keeps no backups.',
  'privacy.backups_one':
    'Backups of the database are kept for {{count}} day: until then you may be in one of them.',
  'privacy.backups_other':
    'Backups of the database are kept for {{count}} days: until then you may be in one of them.',
  'privacy.erased':
    '**Erased:** requests: {{requests}}, with their pictures: {{pictures}}; entries that moderators could look up: {{entries}}; requests that a moderator let through: {{passes}}. Cancelled before: {{cancelled}}.',
  'privacy.messages_stay': 'Messages that were posted have stayed, as you wished.',
  'privacy.messages_removed_one': 'Messages taken away: {{count}}.',
  'privacy.messages_removed_other': 'Messages taken away: {{count}}.',
  'privacy.messages_left_one':
    '{{count}} message is still there. Easel goes on trying for a week; where it can’t see the channel any more, ask a moderator there.',
  'privacy.messages_left_other':
    '{{count}} messages are still there. Easel goes on trying for a week; where it can’t see the channel any more, ask a moderator there.',
  'privacy.messages_private':
    'What only you could see, and what Easel sent you because nothing else worked, it can’t take away: delete or dismiss that yourself.',
  'privacy.stays_pictures_one':
    '**Stays:** that {{count}} picture counts against limits, under a code in place of your name. It goes {{when}}.',
  'privacy.stays_pictures_other':
    '**Stays:** that {{count}} pictures count against limits, under a code in place of your name. The last of it goes {{when}}.',
  'privacy.stays_suspensions_one':
    '**Stays:** {{count}} suspension with its reason, under a code in place of your name, until it ends.',
  'privacy.stays_suspensions_other':
    '**Stays:** {{count}} suspensions with their reasons, under a code in place of your name, until they end.',
  'privacy.stays_requests_one':
    '**Not erased:** {{count}} request was still under way. Use the command again in a few minutes.',
  'privacy.stays_requests_other':
    '**Not erased:** {{count}} requests were still under way. Use the command again in a few minutes.',
  'privacy.stays_spend': '**Stays:** what pictures have cost, which says nothing of you.',
  'privacy.erased_member': 'somebody who has erased their data',

  'failure.expired':
    'This picture waited too long for its turn and was given up. Please try again later. It did not count against your allowance.',
  'failure.over_budget':
    'This bot’s budget was used up before your turn came. Please try again later. It did not count against your allowance.',
  'failure.over_budget_until':
    'This bot’s budget was used up before your turn came. Painting goes on {{when}}. It did not count against your allowance.',
  'failure.over_server_budget':
    'The budget here was used up before your turn came. Please try again later. It did not count against your allowance.',
  'failure.over_server_budget_until':
    'The budget here was used up before your turn came. Painting goes on {{when}}. It did not count against your allowance.',
  'failure.not_here':
    'This server does not let Easel paint in this channel. Try again in another one. It did not count against your allowance.',
  'failure.lost':
    'The picture was painted, but the bot has lost its file. Please ask for it again. It did not count against your allowance.',
  'failure.kept':
    'Your picture is painted, but Discord does not take it here. It is kept for a day: look into `/easel queue`.',
  'failure.undelivered':
    'Discord does not take this picture at the moment. It is still kept; please try again later.',
  'failure.rejected':
    'The painting service did not accept this request. Change the prompt or the settings and try again. It did not count against your allowance.',
  'failure.too_large':
    'The painting service found this request too large. Shorten the prompt and try again. It did not count against your allowance.',
  'failure.unauthorized':
    'The painting service does not accept this bot’s account at the moment. Only whoever runs the bot can mend that; try again later. It did not count against your allowance.',
  'failure.out_of_credit':
    'This bot has used up its credit at the painting service. Only whoever runs the bot can mend that; try again tomorrow. It did not count against your allowance.',
  'failure.rate_limited':
    'The painting service is getting too many requests. Try again in a minute. It did not count against your allowance.',
  'failure.rate_limited_until':
    'The painting service is getting too many requests. Try again {{when}}. It did not count against your allowance.',
  'failure.overloaded':
    'The painting service is overloaded. Try again in a few minutes. It did not count against your allowance.',
  'failure.overloaded_until':
    'The painting service is overloaded. Try again {{when}}. It did not count against your allowance.',
  'failure.server_error':
    'The painting service had an error of its own. Try again in a few minutes. It did not count against your allowance.',
  'failure.timed_out':
    'The painting service took too long to answer. Try again in a few minutes. It did not count against your allowance.',
  'failure.unreachable':
    'The painting service could not be reached, or the connection broke. Try again in a few minutes. It did not count against your allowance.',
  'failure.not_a_picture':
    'The painting service sent something that is not a whole picture. Try again now. It did not count against your allowance.',
  'failure.interrupted':
    'Easel was restarted before this picture was done. Please ask for it again. It did not count against your allowance.',
  'failure.bug':
    'Something went wrong inside Easel. Whoever runs it can find out more with the reference {{reference}}.',
} as const;
