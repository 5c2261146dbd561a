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

  'reply.negative_prompt': 'Without: {{words}}',
  'reply.alt': 'Picture {{number}} of {{total}}, seed {{seed}}',
  'reply.alt_without_seed': 'Picture {{number}} of {{total}}',
  'reply.reduced':
    '-# Discord takes no files as large as these pictures were, so they were made smaller.',
  'reply.wordless': '-# The prompt is left out: a filter of this server objects to it.',
  'reply.ready': '{{member}}, your picture is ready.',
  'reply.undelivered_one':
    'A picture of yours could not be delivered before. It is kept for a day.',
  'reply.undelivered_other':
    '{{count}} requests of yours could not be delivered before. They are kept for a day.',
  'reply.missing_one': 'The picture with seed {{seeds}} is missing. {{reason}}',
  'reply.missing_other': 'The pictures with seeds {{seeds}} are missing. {{reason}}',
  'reply.missing_without_seed_one': '{{count}} picture is missing. {{reason}}',
  'reply.missing_without_seed_other': '{{count}} pictures are missing. {{reason}}',
  'button.reroll': 'Reroll',
  'button.delete': 'Delete',
  'button.retry': 'Retry',
  'button.cancel': 'Cancel',
  'button.fetch': 'Show it to me',
  'button.ask': 'Ask a moderator',

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
  'settings.term_matches_all':
    'Every prompt meets this pattern, because nothing at all meets it. Ask for at least one letter, such as `/a+/` in place of `/a*/`. Nothing was changed.',

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
  'refusal.cooldown_one':
    'Between two requests there is {{count}} second to wait. Try again {{when}}. Nothing was counted.',
  'refusal.cooldown_other':
    'Between two requests there are {{count}} seconds to wait. Try again {{when}}. Nothing was counted.',
  'refusal.waiting_jobs_one':
    'You can have {{count}} request in line here, and you have it. Try again when it is painted. Nothing was counted.',
  'refusal.waiting_jobs_other':
    'You can have {{count}} requests in line here, and you have them. Try again when one is painted. Nothing was counted.',
  'refusal.images_per_hour':
    'You can have {{limit}} pictures an hour here; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.images_per_hour_never':
    'You can have {{limit}} pictures an hour here, and this asks for {{wanted}}. Nothing was counted.',
  'refusal.images_per_day':
    'You can have {{limit}} pictures in 24 hours here; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.images_per_day_never':
    'You can have {{limit}} pictures in 24 hours here, and this asks for {{wanted}}. Nothing was counted.',
  'refusal.server_images_per_minute':
    'All together can have {{limit}} pictures a minute in this server; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.server_images_per_minute_never':
    'All together can have {{limit}} pictures a minute in this server, and this asks for {{wanted}}. Nothing was counted.',
  'refusal.server_images_per_day':
    'All together can have {{limit}} pictures a day in this server; {{left}} are left, and this asks for {{wanted}}. It fits {{when}}. Nothing was counted.',
  'refusal.server_images_per_day_never':
    'All together can have {{limit}} pictures a day in this server, and this asks for {{wanted}}. Nothing was counted.',
  'refusal.server_usd_per_month':
    'What is left of this server’s {{limit}} a month does not cover this. Painting goes on {{when}}; fewer pictures may still fit. Nothing was counted.',

  'event.unreadable': 'An entry that this version of Easel can’t read.',

  'queue.title': 'Your requests in this server',
  'queue.none': 'You have no requests in line here.',
  'queue.busy': 'Being painted: {{calling}}. Waiting in line: {{waiting}}.',
  'queue.paused': 'Painting is paused. The next try is {{when}}.',
  'queue.waiting': '{{prompt}} · place {{place}}, begins {{when}}',
  'queue.painting': '{{prompt}} · being painted',
  'queue.delivering': '{{prompt}} · on its way to you',
  'queue.undeliverable': '{{prompt}} · painted, but it could not be delivered',
  'queue.cancelled':
    'Cancelled. Pictures that were not painted yet count against nobody’s allowance.',
  'easel.description': 'Your requests, and how busy the bot is',
  'easel.queue': 'Your waiting pictures, with buttons to cancel, and how busy the bot is',

  'failure.expired':
    'This picture waited too long for its turn and was given up. Please try again later. It did not count against your allowance.',
  'failure.over_budget':
    'This bot’s budget was used up before your turn came. Please try again later. It did not count against your allowance.',
  'failure.over_budget_until':
    'This bot’s budget was used up before your turn came. Painting goes on {{when}}. It did not count against your allowance.',
  'failure.over_server_budget':
    'This server’s budget was used up before your turn came. Please try again later. It did not count against your allowance.',
  'failure.over_server_budget_until':
    'This server’s budget was used up before your turn came. Painting goes on {{when}}. It did not count against your allowance.',
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
