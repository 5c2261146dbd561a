import type { Catalogue } from './catalogue.ts';

export const JA: Catalogue = {
  'imagine.description': '言葉から画像を描きます',
  'imagine.prompt': '描く内容。末尾にフラグも使えます: --ar 16:9 --seed 5 --no fog',
  'imagine.negative_prompt': '画像に入れたくないもの',
  'imagine.style': '仕上げのスタイル。入力すると候補を検索します',
  'imagine.aspect_ratio': '画像の縦横比（省略時は 1:1）',
  'imagine.width': '幅（ピクセル）、256〜2048。縦横比より優先されます',
  'imagine.height': '高さ（ピクセル）、256〜2048。縦横比より優先されます',
  'imagine.model': '描くモデル。画風と料金はモデルごとに異なります',
  'imagine.steps': '描き込みの回数。最大 20、FLUX では最大 8',
  'imagine.guidance': 'プロンプトへの忠実さ、1〜30（省略時は 7.5）',
  'imagine.seed': '同じ画像を再現するための数値。省略すると新しい値になります',
  'imagine.count': '画像の枚数。シードは順に増えていきます',
  'imagine.spoiler': 'クリックされるまで画像とプロンプトを隠します',
  'imagine.private': '画像を自分だけに表示します',

  'reply.negative_prompt': '**除外：** {{words}}',
  'reply.alt': '画像 {{number}}/{{total}}、シード {{seed}}',
  'reply.alt_without_seed': '画像 {{number}}/{{total}}',
  'reply.reduced':
    '-# 画像のファイルが Discord で受け付けられる大きさを超えていたため、縮小しました。',
  'reply.wordless': '-# このサーバーのフィルターに触れるため、プロンプトは表示していません。',
  'reply.private':
    '-# このメッセージはあなただけに表示されています。モデレーターがログを取っている場合、画像はそのログに表示されます。',
  'reply.shared': '-# {{member}} さんが、自分だけに表示されていた画像を共有しました。',
  'reply.first':
    '-# このサーバーで Easel が描いた最初の画像です。`/imagine` で誰でも画像を頼めます。`/easel help` では詳しい使い方と、ワンクリックで描ける例を見られます。',
  'reply.ready': '{{member}} さん、画像ができました。',
  'reply.undelivered_other':
    '以前お届けできなかったリクエストが {{count}} 件あります。一日のあいだ保管されます。',
  'reply.missing_other': 'シード {{seeds}} の画像がありません。{{reason}}',
  'reply.missing_compared_other': '{{labels}} の画像がありません。{{reason}}',
  'reply.missing_without_seed_other': '画像が {{count}} 枚足りません。{{reason}}',

  'picture.choose': '画像を選んでください…',
  'picture.which': 'どの画像にしますか？',
  'picture.title': '**画像 {{number}}/{{total}}** · シード {{seed}}',
  'picture.title_without_seed': '**画像 {{number}}/{{total}}**',
  'picture.option': '画像 {{number}} · シード {{seed}}',
  'picture.option_compared': '画像 {{number}} · {{label}}',
  'picture.option_without_seed': '画像 {{number}}',

  'remix.title': 'リミックス',
  'remix.prompt': 'プロンプト',
  'remix.prompt_more': '末尾にフラグも使えます。例: --steps 10 --count 2',
  'remix.negative_prompt': '除外',
  'remix.model': 'モデル',
  'remix.size': 'サイズ',
  'remix.seed': 'シード',
  'remix.seed_more':
    '空欄なら新しい値になります。サイズやモデルが違うと、同じシードでも別の画像になります。',

  'reply.reroll_of': '-# [この画像]({{link}})のリロール',
  'reply.remix_of': '-# [この画像]({{link}})のリミックス',
  'reply.reproduction_of': '-# [この画像]({{link}})の再現',
  'reply.missing_from': '-# [これらの画像]({{link}})で足りなかった分',
  'reply.enlarged_from': '-# [この画像]({{link}})を拡大',
  'reply.remix_size': '-# サイズが違うため、同じシードでも別の画像になります。',
  'reply.remix_model': '-# モデルが違うため、同じシードでも別の画像になります。',
  'reply.remix_left_out': '-# {{model}} はネガティブプロンプトに対応していないため、省きました。',
  'reply.reproduced_bytes': '-# 一バイトも違わない同じ画像です。',
  'reply.reproduced_pixels': '-# ピクセルは同じですが、ファイルは異なります。',
  'reply.reproduced_differently':
    '-# 同じ画像ではありません。画像生成サービスでの、このリクエストの描かれ方が変わりました。',
  'reply.reproduced_unknown': '-# 元の画像とはもう比較できません。',

  'enlarge.label': '-# {{width}}×{{height}} に拡大しました（描き直しではありません）。',
  'enlarge.under_way':
    'あなたの画像をすでに拡大しています。届いてからもう一度押してください。利用枠は減っていません。',
  'enlarge.age_restricted':
    'これは年齢制限チャンネルのものなので、年齢制限チャンネルでのみ拡大できます。何も投稿されていません。',
  'enlarge.not_here':
    'このサーバーでは、このスレッドの親チャンネルで Easel を使えません。利用枠は減っていません。',
  'enlarge.gone':
    'この画像のファイルはもうないため、拡大できません。レシピを使えば同じ画像を描けます。利用枠は減っていません。',
  'enlarge.not_allowed':
    'Easel はこの画像のメッセージを読めません。「メッセージ履歴を読む」の権限が必要です。利用枠は減っていません。',
  'enlarge.unreachable':
    'Discord から画像を取得できませんでした。少し待ってからもう一度お試しください。利用枠は減っていません。',
  'enlarge.too_large':
    'この画像は大きすぎて拡大できません。Discord がファイルを受け付けません。利用枠は減っていません。',
  'enlarge.unreadable':
    'この画像のファイルを読み取れないため、拡大できません。利用枠は減っていません。',
  'enlarge.failed':
    '拡大した画像を Discord が受け付けませんでした。少し待ってからもう一度お試しください。利用枠は減っていません。',

  'recipe.values': '**設定：** {{values}}',
  'recipe.line': 'ほかの場所でもう一度描くには、この行をコピーしてください：',
  'recipe.in_file': '全体はファイルに入っています。コピー用の `/imagine` の行もあります。',
  'recipe.too_large':
    'このファイルは大きすぎて、レシピを探せません。25 MB 以下のファイルでお試しください。',
  'recipe.not_a_picture':
    'このファイルは PNG、JPEG、WebP の画像ではないため、レシピがありません。元のファイルでお試しください。',
  'recipe.none':
    'この画像にはレシピがありません。アプリやサイトで取り除かれることがよくあります。最初に保存したままのファイルでお試しください。',
  'recipe.not_in_message':
    'このメッセージにはレシピの全体がありません。言葉が省かれているか、Easel のメッセージではありません。',
  'recipe.no_prompt':
    'レシピは見つかりましたが、プロンプトがないため、もう一度描くことはできません。',
  'recipe.from_books': '-# この Bot の記録から：リクエストされた内容そのものです。',
  'recipe.from_text': '-# メッセージの文面から。',
  'recipe.from_text_shortened':
    '-# メッセージの文面から。言葉が短縮されているため、ここからはレシピの全体を得られません。',
  'recipe.from_file':
    '-# Easel がファイルに書き込んだデータから：リクエストされた内容そのものです。',
  'recipe.from_file_of': '-# {{tool}} の形式で書かれた、ファイルのデータから。',
  'recipe.of_one_file_other':
    '-# このメッセージには画像が {{count}} 枚あります。これは {{name}} のレシピです。',
  'recipe.of_one_seed':
    '-# このメッセージにはシード {{seeds}} があります。これは {{seed}} のレシピです。',
  'recipe.prompt': '**プロンプト：** {{words}}',
  'recipe.changed': '**ここで描けるように変更した点：**',
  'recipe.change': '- {{option}}：{{from}} → {{to}}',
  'recipe.change_chosen': '- {{option}}：{{to}}（ファイルに指定がないため）',
  'recipe.change_shortened': '- {{option}}：{{from}} 文字から {{to}} 文字に短縮',
  'recipe.dropped': '**Easel にないため省いたもの：** {{names}}',
  'recipe.foreign':
    '-# **再現**を押すと、あなたの利用枠を使って描きます。ほかのツールの画像とは異なる仕上がりになります。',
  'recipe.one_source':
    'レシピのある場所を、次のうち一つだけのオプションで指定してください：{{options}}。何も調べていません。',
  'recipe.bad_id':
    'これは画像の ID ではありません。ID は英数字、ハイフン、アンダースコアの 22 文字です。画像の下からコピーしてください。',
  'recipe.bad_link':
    'これはメッセージのリンクではありません。画像のあるメッセージのメニューで**メッセージリンクをコピー**を選んでください。',
  'recipe.unknown':
    'このレシピはここでは知られていないか、あなたが開けるものではありません。レシピは画像のあるチャンネルで開けます。サーバー内のほかの場所で開けるのは、リクエストした本人とモデレーターだけです。',
  'recipe.age_restricted':
    'この画像は年齢制限チャンネルのものなので、レシピは年齢制限チャンネルでのみ開けます。',
  'recipe.link_unreadable':
    'Easel はこのメッセージを読めません。ここで「チャンネルを見る」と「メッセージ履歴を読む」の権限が必要です。または、メッセージのメニューで**アプリ → Image recipe** を選んでください。',
  'recipe.link_gone': 'このメッセージはもうありません。Easel の記録にもありません。',
  'recipe.link_of_others':
    'リンクからは、Easel は自分のメッセージしか読めません。メッセージのメニューで**アプリ → Image recipe** を選んでください。',
  'recipe.no_file': 'このメッセージには、レシピも、レシピを探せる画像もありません。',
  'recipe.not_on_discord':
    'この画像は Discord 上にありません。Easel はほかの場所のファイルを読みません。保存してファイルを投稿するか、`/easel recipe` に渡してください。',
  'recipe.file_gone':
    'このファイルはもう Discord にないか、アドレスの期限が切れています。画像をもう一度投稿してください。',
  'recipe.file_unreachable':
    'Discord から取得できませんでした。少し待ってからもう一度お試しください。',
  'recipe.draft_gone':
    'このレシピはもう保管されていないか、あなたのものではありません。メッセージやファイルから得たレシピの保管は一日だけです。もう一度調べてください。',

  'button.reroll': 'リロール',
  'button.remix': 'リミックス',
  'button.recipe': 'レシピ',
  'button.enlarge': '拡大',
  'button.reproduce': '再現',
  'button.edit': '編集して再試行',
  'button.delete': '削除',
  'button.retry': '再試行',
  'button.cancel': 'キャンセル',
  'button.fetch': '表示する',
  'button.erase': '自分のデータを消去',
  'button.ask': 'モデレーターに相談',
  'button.share': '共有',

  'share.servers_only':
    'ここには共有する相手がいません。画像はサーバーで共有できます。何も共有されていません。',
  'share.done': 'すでに共有されています：{{link}}',
  'share.too_early': 'まだお届けの途中です。少し待ってからもう一度お試しください。',
  'share.under_way': 'ただいま共有しているところです。',
  'share.gone':
    'これらの画像のファイルはもう保管されていないため、共有できません。同じ設定とシードで `/imagine` を使えば、同じ画像を描けます。何も共有されていません。',
  'share.age_restricted':
    'これは年齢制限チャンネルのものなので、年齢制限チャンネルでのみ共有できます。何も共有されていません。',
  'share.not_here':
    'Easel はこのチャンネルでは描かないため、ここでは共有もできません。別のチャンネルで `/easel history` をお試しください。何も共有されていません。',
  'share.failed':
    'Discord が画像を受け付けなかったため、何も共有されていません。少し待ってからもう一度お試しください。',

  'history.title': '### このサーバーでのあなたの画像',
  'history.title_direct': '### Easel とのダイレクトメッセージでのあなたの画像',
  'history.title_member':
    '### このサーバーでの {{member}} さんの画像\n-# 全員に見える形で投稿されたものと、非公開リクエストの言葉です。あなたが閲覧したことは監査記録に残ります。',
  'history.filters': '-# 絞り込み：{{filters}}',
  'history.with_words': '「{{words}}」を含む',
  'history.by_model': 'モデル {{model}}',
  'history.of_month': '{{month}}',
  'history.none': 'まだ何もありません。',
  'history.none_found': '当てはまるものはありません。',
  'history.no_more': 'これ以上はありません。',
  'history.hidden_other':
    '-# 年齢制限チャンネルのリクエスト {{count}} 件は、ここでは隠されています。年齢制限チャンネルでは表示されます。',
  'history.looked_through_other':
    '-# ここまでにリクエスト {{count}} 件を調べました。「次へ」で続けます。',
  'history.entry': '**{{number}}** · {{when}} · {{prompt}}\n-# {{facts}}',
  'history.one': '{{when}} · {{prompt}}\n-# {{facts}}',
  'history.covered': '||{{prompt}}||',
  'history.seeds_other': 'シード {{seeds}}',
  'history.no_seed': 'シードなし',
  'history.link': '{{link}}',
  'history.kept': '非公開、{{when}}まで保管',
  'history.kept_no_more': '非公開、ファイルの保管は終了',
  'history.for_member_alone': '非公開、本人のみ',
  'history.deleted': '画像は削除済み',
  'history.unreadable': '現在、Discord から画像を表示できません',
  'history.alt': '画像 {{number}}、{{prompt}}',
  'history.alt_of': '画像 {{number}}、{{index}}/{{total}}、{{prompt}}',
  'history.pick': '開く画像を選んでください',
  'history.option': '{{number}} · {{prompt}}',
  'history.option_of': '{{number}}（{{index}}/{{total}}） · {{prompt}}',
  'history.gone_page':
    'このページはもう見られません。一日以上前のものか、ほかの人のものです。`/easel history` をもう一度実行してください。',
  'history.gone_picture':
    'この画像はここでは見られません。`/easel history` をもう一度実行してください。',
  'history.unknown_month':
    '月 {{month}} を読み取れません。2026-11 のように書くか、一覧から選んでください。',
  'history.unknown_model': 'モデル「{{model}}」は Easel にありません。一覧から選んでください。',
  'history.moderators_only': 'ほかの人の画像を見られるのは、このサーバーのモデレーターだけです。',
  'history.looked': '{{member}} さんの画像を閲覧',
  'history.removed': 'この画像は削除されました。',
  'history.nothing_to_remove': '削除するものはありません。画像はすでになくなっています。',

  'waiting.place': '順番待ち {{place}} 番目です。{{when}}ごろに描き始めます。',
  'waiting.painting': '順番が来ました。描いています。',
  'waiting.ended': 'この画像は描けませんでした。',

  'refusal.not_here':
    'Easel はこのサーバーでは使えません。描くサーバーは、この Bot の運営者が選んでいます。',
  'refusal.servers_only': 'Easel はサーバーでのみ使えます。ダイレクトメッセージでは使えません。',
  'refusal.prompt_too_short':
    'プロンプトには、フラグを除いて {{min}} 文字以上が必要です。描く内容を書いて、もう一度お試しください。利用枠は減っていません。',
  'refusal.too_long':
    '{{option}} は {{length}} 文字で、{{excess}} 文字多すぎます。最大 {{max}} 文字です。短くして、もう一度お試しください。利用枠は減っていません。',
  'refusal.too_long_with_style':
    'スタイル {{style}} を加えると {{option}} は {{length}} 文字になり、{{excess}} 文字多すぎます。最大 {{max}} 文字です。短くするか、スタイルを外してください。利用枠は減っていません。',
  'refusal.whole_number_range':
    '{{option}} には {{min}}〜{{max}} の整数を指定してください。{{value}} は使えません。利用枠は減っていません。',
  'refusal.number_range':
    '{{option}} には {{min}}〜{{max}} の数値を指定してください。{{value}} は使えません。利用枠は減っていません。',
  'refusal.option_unreadable':
    '{{option}} を読み取れません。コマンドをもう一度実行してください。繰り返し起こる場合は Discord を再起動してください。利用枠は減っていません。',
  'refusal.unknown_model':
    'モデル「{{model}}」は Easel にありません。`model` の一覧から選んでください。利用枠は減っていません。',
  'refusal.unknown_style':
    'スタイル「{{style}}」は Easel にありません。`style` の一覧から選んでください。利用枠は減っていません。',
  'refusal.unknown_ratio':
    '縦横比「{{ratio}}」は Easel にありません。{{ratios}} から選ぶか、幅と高さを指定してください。利用枠は減っていません。',
  'refusal.unused_options':
    '{{model}} では {{options}} を使えません。外すか、別のモデルを選んでください。利用枠は減っていません。',
  'refusal.option_twice':
    '{{option}} が、異なる値で二度指定されています。オプションかフラグのどちらか一方にしてください。利用枠は減っていません。',
  'refusal.flag_value':
    '{{flag}} の値を読み取れません。{{example}} のように書いてください。利用枠は減っていません。',
  'refusal.foreign_flag':
    '{{flag}} は、この Bot のモデルでは使えません。外してください。使えるフラグは {{flags}} です。利用枠は減っていません。',
  'refusal.unknown_picture':
    'この画像の記録はもう Easel にありません。`/imagine` で新しく描いてください。利用枠は減っていません。',
  'refusal.no_repeat':
    '{{model}} はシードに対応していないため、画像を再現できません。「リロール」で新しく描いてください。利用枠は減っていません。',
  'refusal.draft_gone':
    '入力した内容の保管は一日だけで、使えるのは入力した本人だけです。`/imagine` で新しく始めてください。利用枠は減っていません。',
  'refusal.not_yours': 'これができるのは {{owner}} さんとモデレーターだけです。',
  'refusal.past_cancelling': 'もうキャンセルできません。終了したか、画像をお届けしている途中です。',
  'refusal.nothing_missing':
    'このリクエストに足りない画像はありません。「リロール」で新しく描いてください。利用枠は減っていません。',
  'refusal.not_recorded':
    'リクエストを記録できなかったため、受け付けていません。少し待ってからもう一度お試しください。利用枠は減っていません。',
  'refusal.queue_full':
    '順番待ちの画像が多すぎます。数分待ってからもう一度お試しください。利用枠は減っていません。',
  'refusal.over_budget_day':
    'この Bot の今日の予算の残りでは足りません。{{when}}に再開します。枚数を減らせば間に合うかもしれません。利用枠は減っていません。',
  'refusal.over_budget_month':
    'この Bot の今月の予算の残りでは足りません。{{when}}に再開します。枚数を減らせば間に合うかもしれません。利用枠は減っていません。',
  'refusal.paused_rate_limited':
    '画像生成サービスは現在リクエストを受け付けていません。{{when}}にもう一度お試しください。利用枠は減っていません。',
  'refusal.paused_unauthorized':
    '画像生成サービスが現在この Bot のアカウントを受け付けていません。Bot の運営者には連絡済みです。次に試すのは{{when}}です。利用枠は減っていません。',
  'refusal.paused_out_of_credit':
    'この Bot は画像生成サービスのクレジットを使い切りました。Bot の運営者には連絡済みです。次に試すのは{{when}}です。利用枠は減っていません。',
  'refusal.paused_failing':
    '画像生成サービスで失敗が続いているため、Easel は少し待機しています。次に試すのは{{when}}です。利用枠は減っていません。',
  'refusal.gone_command':
    'このコマンドはもう Easel にありません。Discord を再起動すると、現在のコマンドが表示されます。',
  'refusal.stopping':
    'Easel を再起動しています。少し待ってからもう一度お試しください。利用枠は減っていません。',

  'settings.term_empty': '禁止語には、文字か数字か絵文字が必要です。何も変更されていません。',
  'settings.term_too_long':
    'この禁止語は {{length}} 文字です。最大 {{max}} 文字です。短くして、もう一度お試しください。何も変更されていません。',
  'settings.term_star':
    '`*cat*` のように、アスタリスクは禁止語の最初と最後に置けますが、途中には置けません。外すか、`/c.t/` のようなパターンを書いてください。何も変更されていません。',
  'settings.term_unclosed':
    'パターンは `/cats?/` のように二つのスラッシュで囲みます。閉じるか、最初のスラッシュを外してください。何も変更されていません。',
  'settings.term_unsupported':
    'Easel のパターンでは、{{part}} のような先読み、後読み、グループの後方参照は使えません。外すか、いくつかの禁止語に分けてください。何も変更されていません。',
  'settings.term_repeat':
    'パターンの繰り返しは、入れ子の分を掛け合わせて 1,000 回までです。{{part}} はこれを超えています。変更して、もう一度お試しください。何も変更されていません。',
  'settings.term_unreadable':
    'このパターンを読み取れません（{{problem}}）。変更して、もう一度お試しください。何も変更されていません。',
  'settings.term_too_large':
    'このパターンは、繰り返しを展開すると大きすぎます。短くするか、いくつかの禁止語に分けてください。何も変更されていません。',
  'settings.term_too_costly':
    'このパターンは、文章によっては同時に調べる可能性が多くなりすぎます。`.{0,90}` のような繰り返しを短くするか、その前に一文字ではなく単語を置いてください。何も変更されていません。',
  'settings.term_matches_all':
    'このパターンは空の文字列にも一致するため、すべてのプロンプトに一致します。`/a*/` の代わりに `/a+/` のように、一文字以上を必要とする形にしてください。何も変更されていません。',

  'format.lines': '{{above}}\n{{below}}',
  'format.nothing': '–',
  'format.more_other': 'ほか {{count}} 件',

  'limit.images_per_hour': 'メンバーが一時間に描ける枚数',
  'limit.images_per_day': 'メンバーが 24 時間に描ける枚数',
  'limit.cooldown_seconds': 'メンバーのリクエストの間隔（秒）',
  'limit.waiting_jobs': 'メンバーが同時に順番待ちできるリクエスト数',
  'limit.count': '一回のリクエストの枚数',
  'limit.largest_side': '画像の長辺のピクセル数',
  'limit.steps': '画像を描き込むステップ数',
  'limit.server_images_per_minute': '全メンバーの一分あたりの枚数',
  'limit.server_images_per_day': '全メンバーの一日（UTC）あたりの枚数',
  'limit.server_usd_per_month': 'ひと月（UTC）の費用の上限（ドル）',
  'limit.account_age_days': 'Discord アカウントの作成から必要な日数',
  'limit.member_hours': 'サーバー参加から必要な時間数',

  'settings.description': 'このサーバーで Easel ができること',
  'settings.view': '現在有効な設定とその設定元のすべて。変更用のフォームもあります',
  'settings.view_role': 'このロールのメンバーに有効な設定を表示します',
  'settings.limits': 'このサーバーの上限',
  'settings.limits_set': '上限をまとめて設定します。枚数などの 0 は「まったく不可」を意味します',
  'settings.limits_clear': 'このサーバーの上限を外します。運営者の上限が有効になります',
  'settings.limit': 'どの上限か',
  'settings.role': '誰がどれだけ描けるか',
  'settings.role_allow': 'ロールに描くことを許可します。許可したロールのメンバーだけが描けます',
  'settings.role_deny': 'ロールに描くことを禁止します。ほかのロールの許可より優先されます',
  'settings.role_exempt': 'ロールの利用枠とクールダウンを免除します。禁止語と予算は免除されません',
  'settings.role_limit': 'ロールに独自の上限を設定します。複数のロールでは最も緩いものが有効です',
  'settings.role_reset': 'ロールのルールと上限をすべて外します',
  'settings.which_role': 'どのロールか',
  'settings.is_exempt': 'False：免除をやめます（省略時は True）',
  'settings.channel': 'Easel が描く場所',
  'settings.channel_allow':
    'その場所で描くことを許可します。許可したチャンネルとカテゴリーでのみ描きます',
  'settings.channel_deny': 'その場所で描くことを禁止します。スレッドは親チャンネルに従います',
  'settings.channel_reset': 'チャンネルやカテゴリーのルールを外します',
  'settings.which_channel': 'どのチャンネルまたはカテゴリーか',
  'settings.age_restricted': '年齢制限チャンネルでも描くかどうか',
  'settings.age_rule': 'Easel が描く場所',
  'settings.ordinary_only': '通常のチャンネルのみ',
  'settings.any_channel': '年齢制限チャンネルを含むすべて',
  'settings.model': 'このサーバーで使うモデル',
  'settings.model_allow': 'モデルをまた使えるようにします',
  'settings.model_deny': 'モデルを使わないようにします',
  'settings.which_model': 'どのモデルか',
  'settings.private': '画像を本人だけに表示できるかどうか',
  'settings.private_allow': 'メンバーが非公開で描けるようにします',
  'settings.private_deny': 'すべての画像を全員に表示します',
  'settings.moderator_role': 'モデレーター用ボタンを押せるロール',
  'settings.moderator_role_role': 'どのロールか（省略時はなし）',
  'settings.language': '全員に表示される文の言語',
  'settings.style': 'このサーバー独自のスタイル',
  'settings.style_set': 'スタイルを追加するか、その言葉を変更します',
  'settings.style_name':
    'スタイルの名前。Easel のスタイルと同じ名前なら、ここではそれに置き換わります',
  'settings.style_prompt':
    'スタイルの言葉。波かっこで囲んだ「prompt」の位置にメンバーの言葉が入ります。なければ先頭に入ります',
  'settings.style_negative': '画像に入れないもの',
  'settings.style_remove': 'スタイルを削除します。描いた画像のレシピは残ります',
  'settings.style_which': 'どのスタイルか',
  'settings.style_list': 'このサーバー独自のスタイルとその言葉',
  'settings.default': 'メンバーがオプションを省略したとき、ここで使う値',
  'settings.default_set': '既定値をまとめて設定します。メンバー自身の既定値が優先されます',
  'settings.default_clear': '既定値を外します',
  'settings.default_option': 'どのオプションか',
  'settings.spoiler': 'メンバーの指定がないとき、どこで、誰の画像を隠すか',
  'settings.spoiler_channel': 'チャンネルとそのスレッドの画像を隠すか、隠すのをやめます',
  'settings.spoiler_role': 'ロールのメンバーの画像を隠すか、隠すのをやめます',
  'settings.is_covered': 'False：隠すのをやめます（省略時は True）',
  'settings.which_language': 'どの言語か',
  'settings.log':
    '出来事をモデレーター用チャンネルに投稿します。チャンネルを省略するとオフになります',
  'settings.log_channel': '投稿先',
  'settings.log_refusals': '拒否されたものを投稿する',
  'settings.log_pictures': '描かれたものを投稿する',
  'settings.log_changes': 'モデレーターの変更と操作を投稿する',
  'settings.log_reports': 'メンバーの報告と相談を投稿する',

  'settings.servers_only': '設定があるのはサーバーだけです。サーバーで実行してください。',
  'settings.managers_only':
    'ここでこれができるのは「サーバー管理」の権限を持つメンバーだけです。何も変更されていません。',
  'settings.gone_form':
    'このフォームはもう Easel にありません。`/settings view` で現在のフォームを開いてください。何も変更されていません。',
  'settings.option_unreadable':
    '{{option}} を読み取れません。コマンドをもう一度実行してください。繰り返し起こる場合は Discord を再起動してください。何も変更されていません。',
  'settings.no_option': '{{options}} のうち一つ以上を指定してください。何も変更されていません。',
  'settings.unchanged': 'すでにその設定です。何も変更されていません。',
  'settings.limit_range':
    '{{limit}} には {{min}}〜{{max}} の整数を指定してください。{{value}} は使えません。何も変更されていません。',
  'settings.usd_range':
    '{{limit}} には {{max}} までのドルの金額を、12.50 のように、小数点以下九桁までで指定してください。{{value}} は使えません。何も変更されていません。',
  'settings.above_bound':
    '{{limit}} は {{bound}} までです。{{value}} にはできません。この範囲は、この Bot の運営者が決めています。何も変更されていません。',
  'settings.below_bound':
    '{{limit}} は {{bound}} 以上にしてください。{{value}} にはできません。この範囲は、この Bot の運営者が決めています。何も変更されていません。',
  'settings.everyone_denied':
    'このロールは全員が持っているため、誰も描けなくなります。一部の人だけに許可するには、そのロールを許可してください。すべて止めるには `/moderation pause` を使ってください。何も変更されていません。',
  'settings.everyone_moderates':
    'このロールは全員が持っています。全員をモデレーターにはできません。別のロールを選んでください。何も変更されていません。',
  'settings.both_rules':
    '{{subject}} を許可と禁止の両方にはできません。どちらか一方で選んでください。何も変更されていません。',
  'settings.unseen_channel':
    'Easel には {{channel}} が見えません。そこで「チャンネルを見る」の権限を与えて、もう一度お試しください。何も変更されていません。',
  'settings.last_model':
    '描くにはモデルが一つ以上必要なため、{{model}} は残ります。先に別のモデルを許可してください。何も変更されていません。',
  'settings.unknown_model':
    'モデル「{{model}}」は Easel にありません。一覧から選んでください。何も変更されていません。',
  'settings.unknown_language':
    'Easel は「{{language}}」を話せません。一覧から選んでください。何も変更されていません。',
  'settings.log_needs_channel':
    'ログのチャンネルがまだありません。チャンネルも指定してください。何も変更されていません。',
  'settings.log_needs_kind':
    '投稿するものがないとログは空のままです。何かを選ぶか、`/settings log` だけを実行してオフにしてください。何も変更されていません。',
  'settings.log_unseen':
    'Easel には {{channel}} が見えません。そこで「チャンネルを見る」と「メッセージを送信」の権限を与えて、もう一度お試しください。何も変更されていません。',
  'settings.log_unwritable':
    'Easel は {{channel}} に書き込めません。そこで「メッセージを送信」（スレッドでは「スレッドでメッセージを送信」）の権限を与えて、もう一度お試しください。何も変更されていません。',
  'settings.log_failed':
    '{{channel}} への最初のメッセージを Discord が受け付けませんでした。通常のテキストチャンネルを選ぶか、少し待ってからもう一度お試しください。何も変更されていません。',
  'settings.log_first': '今後、Easel のモデレーター用ログはここに投稿されます：{{kinds}}。',

  'change.done': '{{subject}}：{{from}} → {{to}} に変更されました。',
  'change.only_allowed_roles': '今後は、許可されたロールのメンバーだけが描けます。',
  'change.only_allowed_channels': '今後、Easel は許可されたチャンネルとカテゴリーでのみ描きます。',
  'change.role_limit': '{{role}} の {{limit}}',
  'change.age_rule': 'Easel が描く場所',
  'change.private': '非公開で描くこと',
  'change.moderator_role': 'モデレーターのロール',
  'change.language': '全員に表示される文の言語',
  'change.log': 'ログのチャンネル',
  'change.default': 'このサーバーの {{option}} の既定値',
  'change.own_default': 'あなたの {{option}} の既定値',
  'value.yes': 'はい',
  'value.no': 'いいえ',
  'value.covered': '隠す',
  'value.not_covered': '隠さない',
  'value.none': 'なし',
  'value.off': 'オフ',
  'value.no_limit': '上限なし',
  'value.not_set': '未設定',
  'value.operator': '{{value}}（運営者の設定）',
  'value.allowed': '許可',
  'value.denied': '禁止',
  'value.no_rule': 'ルールなし',
  'value.exempt': '利用枠とクールダウンを免除',
  'value.not_exempt': '免除なし',
  'value.limit': '{{limit}} {{value}}',
  'value.as_discord_says': 'Discord の設定に従う',
  'value.log': '{{channel}}（{{kinds}}）',
  'value.refusals': '拒否',
  'value.pictures': '画像',
  'value.changes': '変更',
  'value.reports': '報告',

  'panel.title': '### このサーバーの Easel',
  'panel.role_title': '### {{role}} のメンバーにとっての Easel',
  'panel.paused': '{{by}} さんが{{when}}から**描画を停止しています**。',
  'panel.operator_paused': 'この Bot の運営者が、**すべての場所で描画を停止しています**。',
  'panel.limits': '**上限**',
  'panel.limit': '{{limit}} {{value}} · {{source}}',
  'panel.limit_bounded': '{{limit}} {{value}} · {{source}} · 範囲 {{bound}}',
  'panel.limit_cut': '{{limit}} {{value}} · 運営者の範囲（{{source}}の希望は {{wanted}}）',
  'panel.from_operator': '運営者',
  'panel.from_server': 'サーバー',
  'panel.from_role': '{{role}}',
  'panel.role_limits': '**ロールごとの上限**\n{{roles}}',
  'panel.role': '{{role}}：{{rules}}',
  'panel.roles': '**ロール** · 描ける：{{allowed}}\n描けない：{{denied}}\n免除：{{exempt}}',
  'panel.channels': '**チャンネル** · 描く：{{allowed}}\n描かない：{{denied}}\n年齢制限：{{rule}}',
  'panel.everyone': '全員',
  'panel.everywhere': 'すべてのチャンネル',
  'panel.models': '**モデル** · {{allowed}}\n使わない：{{denied}}',
  'panel.general':
    '**非公開の画像** · {{private}}\n**モデレーターのロール** · {{role}}\n**言語** · {{language}}',
  'panel.log': '**ログ** · {{log}}',
  'panel.log_problem': '**ログ** · {{log}}\n⚠️ {{problem}}',
  'panel.log_dropped_other':
    '一度に多すぎたため、{{count}} 件は投稿されませんでした。`/moderation audit` で見られます。',
  'panel.defaults':
    '**スタイル：** {{styles}} · **既定値：** {{defaults}} · **隠す：** チャンネル {{channels}}、ロール {{roles}}',
  'panel.moderation':
    '**禁止語** · {{terms}} 件、許可リスト {{allowed}} 件\n**利用停止中のメンバー** · {{suspended}}',
  'panel.precedence':
    '-# 運営者とは、この Bot を動かしている人です。運営者の範囲は誰も超えられません。上限はロール、サーバー、運営者の順に優先され、複数のロールでは最も緩いものが有効です。禁止は許可より優先されます。免除されるのは利用枠とクールダウンだけです。',
  'panel.commands_only':
    '-# フォームには「サーバー管理」の権限が必要です。コマンドはそのまま使えます。',

  'styles.name_too_long':
    'スタイルの名前は最大 {{max}} 文字です。短くしてください。何も変更されていません。',
  'styles.bad_name':
    '「{{name}}」はスタイルの名前にできません。文字と数字を使い、その間には空白、ピリオド、ハイフンを一つずつ置けます。「none」は使えません。何も変更されていません。',
  'styles.words_too_long':
    '{{option}} はここでは最大 {{max}} 文字で、{{excess}} 文字多すぎます。短くしてください。何も変更されていません。',
  'styles.gap_twice':
    'プロンプトが入るのは一か所です。{{gap}} を一つだけにしてください。何も変更されていません。',
  'styles.no_words':
    '言葉のないスタイルでは何も変わりません。言葉を加えてください。何も変更されていません。',
  'styles.too_many':
    'サーバー独自のスタイルは最大 {{max}} 個です。先にどれかを削除してください。何も変更されていません。',
  'styles.unknown':
    'このサーバーに独自のスタイル「{{name}}」はありません。`/settings style list` で一覧を見られます。何も変更されていません。',
  'styles.added': 'スタイル {{name}} を追加しました：{{words}}',
  'styles.changed': 'スタイル {{name}} の言葉を変更しました：{{words}}',
  'styles.shadows': 'このサーバーでは、Easel の {{name}} の代わりに使われます。',
  'styles.removed': 'スタイル {{name}} を削除しました。描いた画像のレシピは残ります。',
  'styles.title_other': '**スタイル：** {{count}}（{{page}}/{{pages}} ページ）',
  'styles.none_here':
    'このサーバーに独自のスタイルはまだありません。`/settings style set` で追加できます。',
  'styles.none_found': '名前や言葉に「{{words}}」を含むスタイルはありません。',
  'styles.of_server': '{{name}}（このサーバー独自）',
  'styles.built_in': '{{name}}',
  'styles.line': '**{{title}}**\n{{words}}',
  'styles.line_negative': '**{{title}}**\n{{words}}\n除外：{{negative}}',

  'defaults.title':
    '**あなたの既定値**（すべてのサーバー共通）。入力した値が常に優先されます。一度だけスタイルやネガティブプロンプトをなしにするには `none` と入力してください。',
  'defaults.own': '{{option}}：{{value}}（あなたの設定）',
  'defaults.not_here': '{{option}}：{{value}}（あなたの設定、ここでは使えません）',
  'defaults.place': '{{option}}：{{value}}（このチャンネルまたはあなたのロールによる）',
  'defaults.server': '{{option}}：{{value}}（このサーバーの設定）',
  'defaults.bots': '{{option}}：Easel の標準',
  'defaults.unknown_style':
    'スタイル「{{style}}」はここの Easel にありません。`/easel styles` で一覧を見られます。{{none}} はスタイルなしを意味します。何も変更されていません。',
  'defaults.unknown_ratio':
    '縦横比「{{ratio}}」は Easel にありません。{{ratios}} から選んでください。何も変更されていません。',
  'defaults.form_picture': 'あなたの既定値：画像',
  'defaults.form_showing': 'あなたの既定値：表示',
  'defaults.model': 'モデル',
  'defaults.aspect_ratio': '縦横比',
  'defaults.style': 'スタイル',
  'defaults.style_hint': '名前または「none」。空欄なら未設定',
  'defaults.count': '一回の枚数',
  'defaults.negative_prompt': '画像に入れないもの',
  'defaults.private': '自分だけに表示',
  'defaults.spoiler': 'クリックされるまで隠す',

  'compare.description': '同じプロンプトとシードで、一つのオプションの値を四つまで並べて比較します',
  'compare.vary': '画像ごとに変えるもの',
  'compare.values': '二つから四つの値をカンマかセミコロンで区切ります。例: 3; 7.5; 12',
  'compare.unknown_subject':
    'Easel で比較できるのは {{subjects}} です。どれかを選んでください。利用枠は減っていません。',
  'compare.option_besides':
    '{{vary}} の比較では {{option}} を指定できません。内容も個数も `values` で決まります。外してください。利用枠は減っていません。',
  'compare.number_of_values':
    '比較には、カンマで区切った {{min}}〜{{max}} 個の値が必要です。{{number}} 個ではできません。利用枠は減っていません。',
  'compare.same_value':
    '「{{value}}」が二度あります。同じ画像が二度できるだけです。一つにしてください。利用枠は減っていません。',
  'compare.no_number':
    '「{{value}}」は数値ではありません。{{vary}} には数値が必要です。3; 7.5; 12 のように書いてください。利用枠は減っていません。',
  'compare.unknown_model':
    'モデル「{{value}}」は Easel にありません。{{models}} から選んでください。利用枠は減っていません。',
  'compare.unknown_style':
    'スタイル「{{value}}」は Easel にありません。`/easel styles` で一覧を見られます。{{none}} はスタイルなしを意味します。利用枠は減っていません。',
  'compare.unknown_size':
    '「{{value}}」はサイズではありません。16:9 のような縦横比か、1024x768 のようなピクセル数で書いてください。利用枠は減っていません。',

  'form.allowances': '利用枠',
  'form.pictures': '画像',
  'form.server': 'サーバー全体',
  'form.newcomers': '新しいメンバー',
  'form.roles': 'ロール',
  'form.channels': 'チャンネル',
  'form.log': 'ログ',
  'form.general': 'モデルなど',
  'form.limit': '{{min}}〜{{max}}。空欄の場合：{{fallback}}',
  'form.roles_allowed': '描けるロール',
  'form.roles_allowed_more': 'なし：全員が描けます',
  'form.roles_denied': '描けないロール',
  'form.roles_exempt': '利用枠とクールダウンを免除するロール',
  'form.channels_allowed': '描くチャンネルとカテゴリー',
  'form.channels_allowed_more': 'なし：すべて',
  'form.channels_denied': '描かないチャンネルとカテゴリー',
  'form.age_rule': '年齢制限チャンネル',
  'form.log_channel': 'モデレーター用チャンネル',
  'form.log_channel_more': 'なし：ログなし',
  'form.log_kinds': '投稿するもの',
  'form.name': '{{name}}',
  'form.models': 'モデル',
  'form.private': '非公開で描くこと',
  'form.moderator_role': 'モデレーターのロール',
  'form.moderator_role_more': 'このロールのメンバーはモデレーター用ボタンを押せます',
  'form.language': '全員に表示される文の言語',
  'form.more_hidden': 'ここに入りきらないものは、そのまま残ります',

  'refusal.with_reference': '{{reason}}\n-# 照会コード {{reference}}',
  'refusal.operator_pause':
    'この Bot の運営者が Bot を一時停止しています。後でもう一度お試しください。利用枠は減っていません。',
  'refusal.server_pause':
    'このサーバーのモデレーターが描画を一時停止しています。後でもう一度お試しください。利用枠は減っていません。',
  'refusal.server_pause_because':
    'このサーバーのモデレーターが描画を一時停止しています（理由：{{reason}}）。後でもう一度お試しください。利用枠は減っていません。',
  'refusal.suspended':
    'このサーバーでは、モデレーターがあなたの Easel の利用を停止しています。利用枠は減っていません。',
  'refusal.suspended_because':
    'このサーバーでは、モデレーターがあなたの Easel の利用を停止しています（理由：{{reason}}）。利用枠は減っていません。',
  'refusal.suspended_until':
    'このサーバーでは、モデレーターがあなたの Easel の利用を停止しています。{{when}}にまた描けます。利用枠は減っていません。',
  'refusal.suspended_until_because':
    'このサーバーでは、モデレーターがあなたの Easel の利用を停止しています（理由：{{reason}}）。{{when}}にまた描けます。利用枠は減っていません。',
  'refusal.account_age_other':
    'このサーバーで描くには、アカウントの作成から {{count}} 日が必要です。あなたのアカウントは{{when}}に条件を満たします。利用枠は減っていません。',
  'refusal.member_hours_other':
    'このサーバーで描くには、参加から {{count}} 時間が必要です。あなたは{{when}}に描けるようになります。利用枠は減っていません。',
  'refusal.role_denied':
    'このサーバーでは、ロール {{role}} のメンバーは描けません。利用枠は減っていません。',
  'refusal.role_needed':
    'このサーバーで描くには、次のロールのどれかが必要です：{{roles}}。利用枠は減っていません。',
  'refusal.channel_denied': 'Easel はこのチャンネルでは描きません。利用枠は減っていません。',
  'refusal.channel_needed':
    'このサーバーで Easel が描くのは {{channels}} だけです。利用枠は減っていません。',
  'refusal.age_restricted':
    'このサーバーで Easel が描くのは通常のチャンネルだけです。年齢制限チャンネルでは描きません。利用枠は減っていません。',
  'refusal.private_denied':
    'このサーバーでは、すべての画像を全員に表示することになっています。`private` を外して、もう一度お試しください。利用枠は減っていません。',
  'refusal.largest_side':
    'ここでは長辺は最大 {{max}} ピクセルです。このリクエストは {{value}} です。もっと小さいサイズを選んでください。利用枠は減っていません。',
  'refusal.steps':
    'ここではステップは最大 {{max}} です。このリクエストは {{value}} です。減らしてください。利用枠は減っていません。',
  'refusal.count':
    'ここでは一度に最大 {{max}} 枚です。このリクエストは {{value}} 枚です。減らしてください。利用枠は減っていません。',
  'refusal.model_denied':
    'このサーバーでは {{model}} を使えません。{{models}} から選んでください。利用枠は減っていません。',
  'refusal.term':
    'このサーバーでは、画像の言葉に {{term}} を使えません。プロンプトを変えて、もう一度お試しください。利用枠は減っていません。',
  'refusal.hidden_term':
    'このプロンプトには、このサーバーで使えない言葉があります。プロンプトを変えて、もう一度お試しください。利用枠は減っていません。',
  'refusal.terms_unread':
    'このサーバーには使えない言葉があり、このプロンプトと照らし合わせるには時間がかかりすぎます。珍しい文字や繰り返しを減らして簡潔に書き直し、もう一度お試しください。利用枠は減っていません。',
  'refusal.cooldown_other':
    'リクエストの間隔は {{count}} 秒です。{{when}}にもう一度お試しください。利用枠は減っていません。',
  'refusal.waiting_jobs_other':
    'ここで順番待ちできるリクエストは {{count}} 件までで、すでに埋まっています。一件が描かれてから、もう一度お試しください。利用枠は減っていません。',
  'refusal.waiting_jobs_never':
    'ここではメンバーのリクエストを順番待ちに入れられないため、受け付けられません。利用枠は減っていません。',
  'refusal.images_per_hour':
    'ここでは一時間に {{limit}} 枚までです。残りは {{left}} 枚で、このリクエストは {{wanted}} 枚です。{{when}}に描けるようになります。利用枠は減っていません。',
  'refusal.images_per_hour_never':
    'ここでは一時間に {{limit}} 枚までです。このリクエストは {{wanted}} 枚なので、待っても描けません。利用枠は減っていません。',
  'refusal.images_per_day':
    'ここでは 24 時間に {{limit}} 枚までです。残りは {{left}} 枚で、このリクエストは {{wanted}} 枚です。{{when}}に描けるようになります。利用枠は減っていません。',
  'refusal.images_per_day_never':
    'ここでは 24 時間に {{limit}} 枚までです。このリクエストは {{wanted}} 枚なので、待っても描けません。利用枠は減っていません。',
  'refusal.server_images_per_minute':
    'ここでは全員で一分に {{limit}} 枚までです。残りは {{left}} 枚で、このリクエストは {{wanted}} 枚です。{{when}}に描けるようになります。利用枠は減っていません。',
  'refusal.server_images_per_minute_never':
    'ここでは全員で一分に {{limit}} 枚までです。このリクエストは {{wanted}} 枚なので、待っても描けません。利用枠は減っていません。',
  'refusal.server_images_per_day':
    'ここでは全員で一日に {{limit}} 枚までです。残りは {{left}} 枚で、このリクエストは {{wanted}} 枚です。{{when}}に描けるようになります。利用枠は減っていません。',
  'refusal.server_images_per_day_never':
    'ここでは全員で一日に {{limit}} 枚までです。このリクエストは {{wanted}} 枚なので、待っても描けません。利用枠は減っていません。',
  'refusal.server_usd_per_month_never':
    'ここで使えるのはひと月に {{limit}} までです。このリクエストは {{cost}} かかるため、待っても描けません。利用枠は減っていません。',
  'refusal.server_usd_per_month':
    'ここで使えるひと月 {{limit}} の残りでは足りません。{{when}}に再開します。枚数を減らせば間に合うかもしれません。利用枠は減っていません。',

  'moderation.suspended_summary': '{{member}} さんを無期限で利用停止にしました。',
  'moderation.suspended_because_summary': '{{member}} さんを無期限で利用停止にしました：{{reason}}',
  'moderation.suspended_until_summary': '{{member}} さんを利用停止にしました。終了は{{when}}です。',
  'moderation.suspended_until_because_summary':
    '{{member}} さんを利用停止にしました（理由：{{reason}}）。終了は{{when}}です。',
  'moderation.unsuspended_summary': '{{member}} さんの利用停止を解除しました。',
  'moderation.allowed_once_summary':
    '{{member}} さんの拒否されたリクエストを一度だけ許可しました。',
  'moderation.deleted_summary':
    '{{channel}} にある {{member}} さんの画像を削除しました：{{prompt}}',

  'moderation.told_suspended':
    '{{channel}} のあるサーバーで、モデレーターがあなたの Easel の利用を停止しました。',
  'moderation.told_suspended_because':
    '{{channel}} のあるサーバーで、モデレーターがあなたの Easel の利用を停止しました：{{reason}}',
  'moderation.told_suspended_until':
    '{{channel}} のあるサーバーで、モデレーターがあなたの Easel の利用を停止しました。{{when}}にまた描けます。',
  'moderation.told_suspended_until_because':
    '{{channel}} のあるサーバーで、モデレーターがあなたの Easel の利用を停止しました（理由：{{reason}}）。{{when}}にまた描けます。',
  'moderation.told_unsuspended': '{{channel}} のあるサーバーで、また描けるようになりました。',
  'moderation.told_allowed_once':
    'モデレーターが {{channel}} でのあなたのリクエストを一度だけ許可しました。同じものをもう一度送ってください。許可の期限は{{until}}です。',
  'moderation.told_allowed':
    'モデレーターが {{channel}} でのあなたのリクエストの言葉を許可しました。もう一度送れます。',
  'moderation.told_deleted': 'モデレーターが {{channel}} のあなたの画像を削除しました：{{prompt}}',
  'moderation.told_deleted_kept':
    'モデレーターが、{{channel}} でのあなたの非公開の画像について Easel が保管していたファイルを削除しました。もう共有できません：{{prompt}}',

  'moderation.entry_unknown':
    'このリクエストの記録はもう Easel にないため、許可できません。何も変更されていません。',
  'moderation.not_liftable':
    'このルールは、一件のリクエストだけのために外すことはできません。一時停止や利用停止そのものを解除してください。何も変更されていません。',
  'moderation.no_hit_left':
    'このリクエストは、現在の禁止語にはもう一致しません。何も変更されていません。',
  'moderation.hit_unclear':
    'このリクエストのどの言葉が禁止語に一致するのか判断できません。許可する言葉を指定して `/moderation term allow` を使ってください。何も変更されていません。',
  'moderation.picture_unknown': 'この画像の記録はもう Easel にありません。何も削除されていません。',
  'moderation.picture_not_posted':
    '削除するメッセージがありません。この画像は本人だけに表示されたか、すでになくなっています。',
  'moderation.delete_not_allowed':
    'Easel は {{channel}} を見られないため、そこでは削除できません。何も削除されていません。',
  'moderation.delete_failed':
    'Discord が {{channel}} の画像を削除しませんでした。少し待ってからもう一度お試しください。',

  'moderation.taken_queued': '受付済み、順番待ちです。',
  'moderation.taken_painting': '受付済み、描いています。',
  'moderation.taken_delivering': '受付済み、お届けの途中です。',
  'moderation.taken_delivered': '受付済み、届きました。',
  'moderation.taken_failed': '受付済みですが、描けませんでした。',
  'moderation.taken_refused': '受付済みですが、描く前に拒否されました。',
  'moderation.taken_cancelled': '受付後にキャンセルされました。',
  'moderation.taken_expired': '受付済みですが、待ち時間が長すぎました。',
  'moderation.taken_undeliverable': '受付済みで描かれましたが、届きませんでした。',

  'terms.added_other': '禁止語を {{count}} 件追加しました：{{words}}',
  'terms.changed_other': '禁止語を {{count}} 件変更しました：{{words}}',
  'terms.removed_other': '禁止語を {{count}} 件削除しました：{{words}}',
  'terms.allowed_other': '許可リストに {{count}} 件追加しました：{{words}}',
  'terms.disallowed_other': '許可リストから {{count}} 件外しました：{{words}}',
  'terms.bad': '{{term}}：{{reason}}',
  'terms.too_many':
    'サーバーの禁止語は最大 {{max}} 件で、これを加えると {{total}} 件になります。先にいくつか削除してください。何も変更されていません。',
  'terms.too_many_patterns':
    '`/cats?/` のようなパターンは、サーバーで最大 {{max}} 件です。これを加えると {{total}} 件になります。言葉で書くか、先にいくつか削除してください。何も変更されていません。',
  'terms.too_many_allowed':
    '許可リストは最大 {{max}} 件で、これを加えると {{total}} 件になります。先にいくつか外してください。何も変更されていません。',
  'terms.unknown':
    '禁止語 {{term}} はリストにありません。`/moderation term list` ですべて見られます。何も変更されていません。',
  'terms.unknown_allowed':
    '{{term}} は許可リストにありません。`/moderation term list` ですべて見られます。何も変更されていません。',
  'terms.allow_pattern':
    '許可リストに入れられるのは単語とフレーズで、{{term}} はパターンです。許可する言葉を書いてください。何も変更されていません。',
  'terms.line': '{{term}}',
  'terms.line_negative': '{{term}} · ネガティブプロンプトでも禁止',
  'terms.line_hidden': '{{term}} · 拒否の文では非表示',
  'terms.line_negative_hidden': '{{term}} · ネガティブプロンプトでも禁止 · 拒否の文では非表示',
  'terms.line_allowed': '{{term}} · 許可',
  'terms.list': '禁止語：{{terms}}。許可：{{allowed}}。',
  'terms.none': 'このサーバーに禁止語はありません。`/moderation term add` で追加できます。',
  'terms.test_free': '一致する禁止語はありません。',
  'terms.test_unread':
    'これをサーバーの禁止語と照らし合わせるには時間がかかりすぎます。リクエストは拒否されます。',
  'terms.test_hit': '禁止語 {{term}} に一致します。リクエストは拒否されます。',
  'terms.test_hit_negative':
    'ネガティブプロンプトにあっても禁止語 {{term}} に一致します。リクエストは拒否されます。',
  'terms.test_allowed': '禁止語 {{term}} に一致しますが、許可リストにより通ります。',

  'moderation.paused': 'このサーバーでの描画を一時停止しました。',
  'moderation.paused_because': 'このサーバーでの描画を一時停止しました：{{reason}}',
  'moderation.resumed': 'このサーバーでの描画を再開しました。',

  'moderation.whose_all': '全員',
  'moderation.whose_joined_other': '参加から {{count}} 時間以内のメンバー',
  'moderation.whose_young_other': '作成から {{count}} 日未満のアカウント',
  'moderation.cancel_all_summary': '順番待ちのキャンセルを開始しました（対象：{{whose}}）。',
  'moderation.cancel_all_deleting_summary_other':
    '順番待ちのキャンセルと、直近 {{count}} 分の画像の削除を開始しました（対象：{{whose}}）。',
  'moderation.gave_summary_other': '{{member}} さんに {{count}} 枚分を返しました。',

  'stats.title': 'このサーバーの Easel',
  'stats.pictures': '画像',
  'stats.spend': '費用',
  'stats.refusals': '拒否',
  'stats.pictures_a_day': '日ごとの画像数',
  'stats.spend_a_day': '日ごとの費用',
  'stats.refusals_by_rule': 'ルール別の拒否',
  'stats.busiest_hours': '混み合う時間帯（UTC）',
  'stats.none': 'なし',
  'stats.other': 'その他',
  'stats.shown_other': '直近 {{count}} 日：画像 {{pictures}}、費用 {{spend}}、拒否 {{refusals}}。',
  'stats.alt': '日ごとの画像数と費用、ルール別の拒否、混み合う時間帯のグラフ',

  'rule.operator_pause': '運営者の一時停止',
  'rule.server_pause': '一時停止',
  'rule.suspension': '利用停止',
  'rule.account_age': '新しいアカウント',
  'rule.member_hours': '新しいメンバー',
  'rule.role': 'ロール',
  'rule.channel': 'チャンネル',
  'rule.age_restricted': '年齢制限',
  'rule.private': '非公開の画像',
  'rule.largest_side': 'サイズ',
  'rule.steps': 'ステップ',
  'rule.count': '枚数',
  'rule.model': 'モデル',
  'rule.terms': '禁止語',
  'rule.cooldown': 'クールダウン',
  'rule.waiting_jobs': '順番待ちの数',
  'rule.images_per_hour': '一時間の枚数',
  'rule.images_per_day': '一日の枚数',
  'rule.server_images_per_minute': 'サーバー、一分',
  'rule.server_images_per_day': 'サーバー、一日',
  'rule.queue': '順番待ちが満杯',
  'rule.server_usd_per_month': 'サーバーの予算',
  'rule.budget_day': '一日の予算',
  'rule.budget_month': 'ひと月の予算',

  'moderation.description': '言葉、メンバー、荒らしへの対応：このサーバーの Easel のモデレーション',
  'moderation.servers_only': 'ダイレクトメッセージにはモデレーションの対象がありません。',
  'moderation.moderators_only': 'これができるのは、このサーバーのモデレーターだけです。',
  'moderation.term': '誰もプロンプトに使えない言葉',
  'moderation.term_add': '単語、フレーズ、パターンを禁止します',
  'moderation.term_terms': 'cat、cat*、*cat、*cat*、/cats?/ など。複数は半角カンマで区切ります',
  'moderation.term_negative': 'ネガティブプロンプトでも禁止するか（省略時は False）',
  'moderation.term_show': '拒否されたメンバーに禁止語を見せるか（省略時は True）',
  'moderation.term_remove': '禁止語をリストから外します',
  'moderation.term_listed': 'リストの表示どおりに。複数は半角カンマで区切ります',
  'moderation.term_list': 'すべての禁止語と、例外として許可されるもの',
  'moderation.term_test': 'プロンプトがどの禁止語に一致するか調べます。描画もカウントもしません',
  'moderation.term_words': '試すプロンプト',
  'moderation.term_allow': '禁止語に一致する言葉を例外として許可します',
  'moderation.term_allowed': '単語かフレーズ（例：peacock）。複数は半角カンマで区切ります',
  'moderation.term_disallow': '言葉を許可リストから外します',
  'moderation.suspend':
    'メンバーのこのサーバーでの Easel の利用を停止し、順番待ちをキャンセルします',
  'moderation.suspend_member': '対象のメンバー',
  'moderation.suspend_duration': '期間：30m、12h、7d、2w など。省略時は無期限',
  'moderation.suspend_reason': '理由。本人に表示されます',
  'moderation.suspend_delete_hours': '直近の画像も削除します：何時間分か',
  'moderation.unsuspend': '利用停止中のメンバーがまた描けるようにします',
  'moderation.unsuspend_member': '対象のメンバー',
  'moderation.suspended': '利用停止中のメンバーと、その期限、理由、停止した人',
  'moderation.pause': '再開するまで、このサーバーでリクエストを受け付けません',
  'moderation.pause_reason': '理由。メンバーに表示されます',
  'moderation.resume': 'リクエストの受け付けを再開します',
  'moderation.cancel_all':
    'このサーバーの順番待ちを、すべてまたは新しいメンバーの分だけキャンセルします',
  'moderation.cancel_all_delete_minutes': '直近の画像も削除します：何分間分か',
  'moderation.cancel_all_joined_within_hours': '参加してから指定の時間以内のメンバーだけ',
  'moderation.cancel_all_account_younger_than_days':
    'アカウントの作成から指定の日数未満のメンバーだけ',
  'moderation.give': 'メンバーに枚数を返します。直近の画像がカウントから外れます',
  'moderation.give_member': '対象のメンバー',
  'moderation.give_images': '枚数',
  'moderation.audit': 'ここでの出来事：リクエスト、拒否、変更、モデレーターの操作',
  'moderation.audit_member': '対象のメンバー、または操作した人',
  'moderation.audit_rule': 'このルールによる拒否',
  'moderation.audit_kind': 'この種類の記録',
  'moderation.audit_reference': '拒否のときに表示される照会コード',
  'moderation.audit_csv': '表計算ソフト用のファイルにします',
  'moderation.stats': '枚数、費用、拒否、混み合う時間帯のグラフ',
  'moderation.stats_days': '何日前までか（省略時は 30）',
  'moderation.kind_refusal': '拒否',
  'moderation.kind_accepted': '受け付けたリクエスト',
  'moderation.kind_change': '設定の変更',
  'moderation.kind_action': 'モデレーターの操作',
  'moderation.kind_report': '報告',
  'moderation.kind_question': 'モデレーターへの相談',

  'moderation.bad_duration':
    '期間 {{duration}} を読み取れません。`30m`、`12h`、`7d`、`2w` のように、一分から十年までの長さを書いてください。無期限にするには省略してください。何も変更されていません。',
  'moderation.replaced': '以前の利用停止はこれに置き換わりました。',
  'moderation.member_told': '本人に直接知らせました。',
  'moderation.member_not_told':
    'Easel からのダイレクトメッセージを受け取らない設定のため、本人には次のリクエストのときに表示されます。',
  'moderation.not_suspended':
    '{{member}} さんはここで利用停止になっていません。何も変更されていません。',
  'moderation.none_suspended': 'このサーバーに利用停止中のメンバーはいません。',
  'moderation.suspended_list_other': '利用停止中のメンバーは {{count}} 人です：',
  'moderation.suspended_line': '{{member}} さん · {{end}} · 停止した人 {{moderator}}',
  'moderation.suspended_line_because':
    '{{member}} さん · {{end}} · 停止した人 {{moderator}}：{{reason}}',
  'moderation.for_good': '無期限',
  'moderation.ends': '{{when}}に終了',
  'moderation.erased_member': 'データを消去した人',
  'moderation.none_cancelled': '順番待ちのリクエストはありませんでした。',
  'moderation.cancelled_other': '順番待ちのリクエスト {{count}} 件をキャンセルしました。',
  'moderation.none_deleted': 'その時間の画像で、削除するものは残っていませんでした。',
  'moderation.deleted_other': '画像のあるメッセージ {{count}} 件を削除しました。',
  'moderation.gone_other': '{{count}} 件のメッセージはすでにありませんでした。',
  'moderation.not_allowed_other':
    '{{count}} 件のメッセージは、Easel がチャンネルを見られなくなったため削除できませんでした。',
  'moderation.not_deleted_other':
    '{{count}} 件のメッセージは、Discord が応じなかったため削除できませんでした。少し待ってからもう一度お試しください。',
  'moderation.pause_hint':
    'すでに順番待ちのものは描かれます。`/moderation cancel-all` でキャンセルできます。`/moderation resume` で一時停止を終了します。',
  'moderation.nothing_to_give':
    '直近 24 時間に {{member}} さんのカウントされた画像はなく、返すものがありません。何も変更されていません。',
  'moderation.left_per_hour': 'この一時間の残り：{{limit}} 枚中 {{left}} 枚。',
  'moderation.left_per_day': '24 時間の残り：{{limit}} 枚中 {{left}} 枚。',
  'moderation.left_unlimited': '枚数の上限はありません。',
  'moderation.audit_none': '当てはまる記録はありません。',
  'moderation.audit_page': 'ここでの出来事（新しい順）。{{page}} ページ。',
  'moderation.audit_rows_other': '記録 {{count}} 件。',
  'moderation.audit_cut':
    '最新の {{max}} 件です。ほかにもあります。古いものを見るには、メンバー、ルール、種類で絞り込んでください。',
  'moderation.words': '{{words}}',
  'moderation.entry_refusal':
    '{{when}} · {{member}} さんが拒否されました（{{rule}}）：{{prompt}} · {{reference}}',
  'moderation.entry_accepted':
    '{{when}} · {{member}} さん：{{prompt}} · {{summary}} · {{reference}}',
  'moderation.entry_done': '{{when}} · {{moderator}} さん：{{summary}} · {{reference}}',
  'moderation.entry_asked': '{{when}} · {{member}} さん：{{summary}} · {{reference}}',
  'button.change_picture': '画像の既定値を変更',
  'button.change_showing': '表示の既定値を変更',
  'button.previous': '前へ',
  'button.next': '次へ',

  'event.unreadable': 'このバージョンの Easel では読み取れない記録です。',

  'log.refusal': '**拒否** · {{channel}} の {{member}} さん · {{when}}',
  'log.picture_other': '**画像 {{count}} 枚** · {{channel}} の {{member}} さん · {{when}}',
  'log.private_picture_other':
    '**非公開の画像 {{count}} 枚** · {{channel}} の {{member}} さん · {{when}}',
  'log.change': '**設定** · {{actor}} さん · {{when}}',
  'log.action': '**モデレーション** · {{actor}} さん · {{when}}',
  'log.report': '**報告** · {{channel}} の {{member}} さんの画像、報告者 {{actor}} さん · {{when}}',
  'log.question': '**モデレーターへの相談** · {{channel}} の {{member}} さん · {{when}}',
  'log.somebody': '誰か',
  'log.somewhere': 'このサーバー',
  'log.prompt': '> {{words}}',
  'log.negative_prompt': '> **除外：** {{words}}',
  'log.reference': '-# 照会コード {{reference}}',
  'log.reported': '理由は書かれていません。',
  'log.reported_because': '理由：{{reason}}',
  'log.alt': '描かれた画像の縮小版',
  'log.painted': '画像が届きました。',
  'log.shared': '本人だけに表示されていた画像が共有されました。',
  'log.deleted': '✓ {{moderator}} さんが{{when}}に削除',
  'log.suspended': '✓ {{moderator}} さんが{{when}}に利用停止',
  'log.allowed': '✓ {{moderator}} さんが{{when}}に一度だけ許可',
  'log.allowed_term': '✓ {{moderator}} さんが{{when}}に許可リストへ追加',
  'log.button_delete': '削除',
  'log.button_suspend': '利用停止',
  'log.button_allow': '一度だけ許可',
  'log.button_allow_term': '許可リストに追加',
  'log.problem_not_allowed':
    'Easel は {{channel}} に書き込めません。そこでチャンネルの閲覧、メッセージの送信、ファイルの添付を許可するか、別のチャンネルを選んでください。記録は待機しています。',
  'log.problem_gone':
    'ログのチャンネルはもうありません。別のチャンネルを選んでください。記録は待機しています。',
  'log.problem_refused':
    'Discord が {{channel}} で Easel のメッセージを受け付けません。ログに別のチャンネルを選んでください。記録は待機しています。',

  'log.not_moderator':
    'これができるのは、このサーバーのモデレーターだけです。何も変更されていません。',
  'log.entry_unknown':
    'この記録の対象についての情報は、もう Easel にありません。何も変更されていません。',
  'log.already': 'すでに済んでいます。{{act}}',
  'log.under_way': '別のモデレーターが今それを行っています。何も変更されていません。',
  'log.nobody': '誰のものだったのか、Easel にはもう分かりません。何も変更されていません。',
  'log.delete_done':
    '{{member}} さんの画像を削除しました。受け取れる設定なら、本人にダイレクトメッセージで知らせます。',
  'log.delete_done_kept':
    '{{member}} さんの非公開の画像について、Easel が保管していたファイルを削除しました。もう共有できません。Discord が本人だけに表示しているものには、Easel は手を出せません。受け取れる設定なら、本人にダイレクトメッセージで知らせます。',
  'log.allow_done':
    '{{member}} さんのこのリクエストは、24 時間以内に一度だけ通ります。受け取れる設定なら、本人にダイレクトメッセージで知らせます。',
  'log.allow_done_before': '{{member}} さんのこのリクエストは、すでに許可されていました。',
  'log.allow_term_done':
    '許可リストに追加しました：{{words}}。受け取れる設定なら、{{member}} さんにダイレクトメッセージで知らせます。',
  'log.suspend_title': 'メンバーを利用停止にする',
  'log.suspend_duration': '期間',
  'log.suspend_hour': '1 時間',
  'log.suspend_day': '1 日',
  'log.suspend_week': '7 日',
  'log.suspend_month': '30 日',
  'log.suspend_forever': '無期限',
  'log.suspend_reason': '理由',
  'log.suspend_reason_hint': '本人に表示されます',
  'log.suspend_delete': '画像の削除',
  'log.suspend_keep': '削除しない',
  'log.suspend_delete_hour': '直近一時間の画像',
  'log.suspend_delete_day': '直近 24 時間の画像',
  'log.suspend_unreadable':
    'このフォームを読み取れません。「利用停止」をもう一度押してください。何も変更されていません。',
  'log.suspend_done': '{{member}} さんを無期限で利用停止にしました。',
  'log.suspend_done_until': '{{member}} さんを利用停止にしました。終了は{{when}}です。',
  'log.suspend_swept':
    'キャンセルしたリクエスト：{{cancelled}} 件。削除した画像：{{removed}} 件、削除できなかった画像：{{left}} 件。',
  'log.suspend_answer': '{{head}}{{told}}\n{{swept}}',
  'log.suspend_told': '本人にダイレクトメッセージで知らせました。',
  'log.suspend_untold':
    'ダイレクトメッセージを受け取らない設定のため、本人には次に描くときに表示されます。',

  'log.ask_unknown': 'このリクエストの記録はもう Easel にないため、モデレーターに相談できません。',
  'log.asked': 'モデレーターのログに相談を送りました。照会コードは {{reference}} です。',
  'log.asked_before':
    'この相談はすでにモデレーターに届いています。照会コードは {{reference}} です。',
  'log.asked_too_many_other':
    'ここでモデレーターに相談できるのは、一時間に {{count}} 件のリクエストまでです。後でもう一度お試しいただくか、照会コード {{reference}} を添えてモデレーターに直接相談してください。',
  'log.asked_nowhere':
    'このサーバーには、モデレーターが相談を読むログがありません。照会コード {{reference}} を添えて、モデレーターに直接相談してください。`/moderation audit` で見つけられます。',
  'log.asked_unwritable':
    '現在、Easel はモデレーターのログに書き込めません。後でもう一度試します。お急ぎの場合は、照会コード {{reference}} を添えてモデレーターに直接相談してください。',

  'log.report_unknown':
    'これは Easel がこのサーバーに投稿した画像ではないため、ここでは報告できません。メッセージを Discord に報告するには、Discord の「メッセージを報告」を使ってください。',
  'log.report_title': 'この画像を報告',
  'log.report_reason': '問題の内容',
  'log.report_reason_hint': 'このサーバーのモデレーターが、報告者の名前とともに読みます',
  'log.report_known': 'この画像はすでに報告済みです。ありがとうございます。',
  'log.report_too_many_other':
    '報告できる画像は一時間に {{count}} 枚までです。後でもう一度お試しください。',
  'log.report_done': 'ありがとうございます。報告はモデレーターのログに届きます。',
  'log.report_nowhere':
    'ありがとうございます。このサーバーには、モデレーターが報告を読むログがありません。照会コード {{reference}} を添えて、モデレーターに知らせてください。',
  'log.report_unwritable':
    'ありがとうございます。現在、Easel はモデレーターのログに書き込めません。後でもう一度試します。お急ぎの場合は、照会コード {{reference}} を添えてモデレーターに知らせてください。',

  'queue.title': 'ここでのあなたのリクエスト',
  'queue.none': 'ここで順番待ちのリクエストはありません。',
  'queue.busy': '描いている数：{{calling}}。順番待ち：{{waiting}}。',
  'queue.paused': '描画は一時停止中です。次に試すのは{{when}}です。',
  'queue.waiting': '{{prompt}} · {{place}} 番目、{{when}}に開始',
  'queue.painting': '{{prompt}} · 描いています',
  'queue.delivering': '{{prompt}} · お届けの途中です',
  'queue.undeliverable': '{{prompt}} · 描かれましたが、お届けできませんでした',
  'queue.cancelled':
    'キャンセルしました。まだ描かれていない画像で、誰かの利用枠が減ることはありません。',
  'easel.description': 'あなたのリクエスト、描ける範囲、Easel が持つあなたの情報',
  'easel.help': 'Easel でできることと残りの利用枠。ワンクリックで描ける例もあります',
  'easel.styles': '各スタイルがプロンプトに加える言葉：このサーバー独自のものと Easel のもの',
  'easel.styles_search': '名前または言葉の一部',
  'easel.defaults': 'オプションを省略したときに使う値（すべてのサーバー共通）',
  'easel.defaults_clear': 'あなたの既定値を一つ、またはすべて外します',
  'easel.queue': '順番待ちの画像とキャンセル用ボタン、Bot の混み具合',
  'easel.usage': 'ここでの残りの利用枠、次に空く時刻、今月の枚数',
  'easel.recipe': '画像のレシピを、ファイル、ID、メッセージのリンクから探します',
  'easel.recipe_file': '画像のファイル。Easel やほかの Stable Diffusion ツールのもの',
  'easel.recipe_id': '画像の下の「id」の後にある 22 文字',
  'easel.recipe_link': '画像のあるメッセージのメニューの「メッセージリンクをコピー」で得られます',
  'easel.history': 'ここでのあなたの画像：閲覧、検索、共有、削除',
  'easel.history_text': 'プロンプトの言葉',
  'easel.history_model': 'このモデルの画像',
  'easel.history_month': 'この月（UTC）の画像。例：2026-11',
  'easel.history_member': 'モデレーター用：このメンバーがこのサーバーで描いたもの',
  'easel.privacy': 'Easel が持つあなたの情報',
  'easel.privacy_export': 'Easel が持つあなたの情報のすべてをファイルにします',
  'easel.privacy_delete': 'Easel が持つあなたの情報を消去します。先に確認します',
  'easel.privacy_messages': 'あなたの画像やプロンプトのあるメッセージも取り除きます',

  'help.title': '### Easel は言葉から画像を描きます',
  'help.imagine':
    '`/imagine` と入力して、見たいものを書いてください。画像はこのチャンネルに、再現用のシードとともに届きます。',
  'help.blocked': '現在、あなたはここで描けません。`/easel usage` で理由を見られます。',
  'help.left': '{{window}}`/easel usage` ですべての上限を見られます。',
  'help.channels': 'Easel が描くのは {{channels}} だけです。',
  'help.examples':
    '**試してみましょう：** 押すと描きます。通常のリクエストと同じように利用枠を使います。',
  'help.example_fox': 'ティーカップの中のキツネ',
  'help.example_lighthouse': '夕暮れの灯台',
  'help.example_greenhouse': '火星の温室',
  'help.example_clockmaker': '老いた時計職人',
  'help.gone_example':
    'この例はもう Easel にありません。`/easel help` で現在の例を見られます。利用枠は減っていません。',
  'help.again':
    '画像の下の**リロール**は同じ言葉を新しいシードで描き、**リミックス**は言葉を変えてから描きます。言葉、設定、シードが同じなら、同じ画像になります。',
  'help.settings':
    '-# あなたはこのサーバーの管理者です。`/settings view` で現在有効な設定を確認し、フォームで変更できます。',
  'help.moderation':
    '-# あなたはここのモデレーターです。`/moderation` には、禁止語、利用停止、一時停止、出来事の記録があります。',

  'usage.title': '**ここで描ける範囲**',
  'usage.paused_everywhere':
    'この Bot の運営者は現在、すべての場所でリクエストを受け付けていません。',
  'usage.paused_here': 'モデレーターがここで Easel を一時停止しています。',
  'usage.suspended': 'モデレーターがここでのあなたの Easel の利用を無期限で停止しています。',
  'usage.suspended_until':
    'モデレーターがここでのあなたの Easel の利用を停止しています。{{when}}にまた描けます。',
  'usage.suspended_because': '理由：{{reason}}',
  'usage.newcomer': 'あなたは新しいメンバーです。{{when}}にここで描けるようになります。',
  'usage.exhausted': 'この Bot の予算に画像の余裕がありません。{{when}}に再開します。',
  'usage.exempt':
    'あなたのロールは、サーバーの利用枠とクールダウンが免除されています。適用されるのは、この Bot の運営者が決めた最大値だけです。',
  'usage.unlimited': 'あなたに上限はありません。',
  'usage.images_per_hour': 'あなたの一時間の枚数',
  'usage.images_per_day': 'あなたの 24 時間の枚数',
  'usage.server_images_per_minute': '全員の一分の枚数',
  'usage.server_images_per_day': '全員の今日（UTC）の枚数',
  'usage.window': '{{window}}：残り {{left}}/{{limit}}。',
  'usage.window_frees': '{{window}}：残り {{left}}/{{limit}}。次は{{when}}に空きます。',
  'usage.month_left_other':
    '全員分の今月の予算：残りは画像およそ {{count}} 枚分です。{{when}}に更新されます。',
  'usage.month_used_up': '全員分の今月の予算は使い切られました。{{when}}に更新されます。',
  'usage.cooldown_other': 'リクエストの間隔：{{count}} 秒。今すぐリクエストできます。',
  'usage.cooldown_until_other':
    'リクエストの間隔：{{count}} 秒。{{when}}にまたリクエストできます。',
  'usage.waiting_jobs': 'あなたの順番待ちのリクエスト：{{used}}/{{limit}}。',
  'usage.count_other': '一回のリクエスト：最大 {{count}} 枚。',
  'usage.largest_side': '長辺：最大 {{max}} ピクセル。',
  'usage.steps_other': '描き込み：最大 {{count}} ステップ。',
  'usage.none': '今月（UTC）、あなたはここでまだ画像を描いていません。',
  'usage.total_other':
    '今月（UTC）、あなたはここで画像を {{count}} 枚描きました。この Bot の運営者が負担した費用は {{price}} です。',
  'usage.model_other': '- {{model}}：{{count}} 枚、{{price}}',

  'privacy.exported':
    'すべてのサーバーで Easel が持つあなたの情報のすべてです。リクエスト：{{requests}}、モデレーターが調べられる記録：{{entries}}、モデレーターが許可したリクエスト：{{passes}}、利用停止：{{suspensions}}。このメッセージはほかの誰にも見えません。',
  'privacy.exported_in_part':
    'ここで Discord が受け付けるファイルには収まらないため、最も古いものを省きました。残りは、この Bot の運営者から受け取れます。',
  'privacy.ask':
    '**すべてのサーバーで Easel が持つあなたの情報を消去しますか？** 順番待ちのリクエストはキャンセルされます。プロンプト、設定、シード、お届け待ちの画像、モデレーターが調べられるあなたの情報がなくなります。あなたの画像のボタンは使えなくなります。元には戻せません。',
  'privacy.ask_messages':
    'あなたの画像のあるメッセージと、あなたのリクエストをモデレーターに知らせるメッセージも取り除かれます。',
  'privacy.ask_no_messages':
    '投稿されたメッセージは残ります。取り除くには、代わりに `/easel privacy delete messages:True` を使ってください。消去した後では、どれがあなたのものか Easel には分かりません。',
  'privacy.ask_stays':
    '直近に描いた画像のカウントは最長 24 時間続き、利用停止は終了するまで続きます。どちらもあなたの名前ではなく、秘密の鍵で作られた符号で記録されます。',
  'privacy.backups_unknown': 'バックアップの保管期間について、この Bot の運営者は示していません。',
  'privacy.backups_none': 'この Bot の運営者はバックアップを保管していません。',
  'privacy.backups_other':
    'データベースのバックアップは {{count}} 日間保管されます。それまでは、あなたの情報が残っていることがあります。',
  'privacy.erased':
    '**消去しました：** リクエスト：{{requests}}、その画像：{{pictures}}、モデレーターが調べられる記録：{{entries}}、モデレーターが許可したリクエスト：{{passes}}。その前にキャンセルしたもの：{{cancelled}}。',
  'privacy.messages_stay': '投稿されたメッセージは、ご希望どおり残しました。',
  'privacy.messages_removed_other': '取り除いたメッセージ：{{count}}。',
  'privacy.messages_left_other':
    'メッセージが {{count}} 件残っています。Easel は一週間試し続けます。Easel がチャンネルを見られなくなった場合は、そこのモデレーターに頼んでください。',
  'privacy.messages_private':
    'あなただけに見えたものと、ほかの方法がなく Easel が直接送ったものは、Easel には取り除けません。ご自身で削除するか閉じてください。',
  'privacy.stays_pictures_other':
    '**残るもの：** 画像 {{count}} 枚分の上限へのカウント。名前の代わりに符号で記録されています。最後の分は{{when}}になくなります。',
  'privacy.stays_suspensions_other':
    '**残るもの：** 利用停止 {{count}} 件とその理由。名前の代わりに符号で、終了するまで記録されます。',
  'privacy.stays_requests_other':
    '**消去されていないもの：** リクエスト {{count}} 件がまだ処理中でした。数分後にコマンドをもう一度使ってください。',
  'privacy.stays_spend': '**残るもの：** 画像にかかった費用。あなたについての情報は含みません。',
  'privacy.erased_member': 'データを消去した人',

  'failure.expired':
    'この画像は順番待ちが長すぎたため、取りやめになりました。後でもう一度お試しください。利用枠は減っていません。',
  'failure.over_budget':
    '順番が来る前に、この Bot の予算が使い切られました。後でもう一度お試しください。利用枠は減っていません。',
  'failure.over_budget_until':
    '順番が来る前に、この Bot の予算が使い切られました。{{when}}に再開します。利用枠は減っていません。',
  'failure.over_server_budget':
    '順番が来る前に、ここの予算が使い切られました。後でもう一度お試しください。利用枠は減っていません。',
  'failure.over_server_budget_until':
    '順番が来る前に、ここの予算が使い切られました。{{when}}に再開します。利用枠は減っていません。',
  'failure.not_here':
    'このサーバーでは、Easel はこのチャンネルで描けません。別のチャンネルでお試しください。利用枠は減っていません。',
  'failure.lost':
    '画像は描かれましたが、Bot がファイルを失いました。もう一度リクエストしてください。利用枠は減っていません。',
  'failure.kept':
    '画像は描かれましたが、Discord がここでは受け付けません。一日のあいだ保管されます。`/easel queue` をご覧ください。',
  'failure.undelivered':
    '現在、Discord がこの画像を受け付けません。まだ保管されています。後でもう一度お試しください。',
  'failure.rejected':
    '画像生成サービスがこのリクエストを受け付けませんでした。プロンプトか設定を変えて、もう一度お試しください。利用枠は減っていません。',
  'failure.too_large':
    'このリクエストは画像生成サービスには大きすぎました。プロンプトを短くして、もう一度お試しください。利用枠は減っていません。',
  'failure.unauthorized':
    '画像生成サービスが現在この Bot のアカウントを受け付けていません。直せるのは Bot の運営者だけです。後でもう一度お試しください。利用枠は減っていません。',
  'failure.out_of_credit':
    'この Bot は画像生成サービスのクレジットを使い切りました。直せるのは Bot の運営者だけです。明日もう一度お試しください。利用枠は減っていません。',
  'failure.rate_limited':
    '画像生成サービスへのリクエストが多すぎます。少し待ってからもう一度お試しください。利用枠は減っていません。',
  'failure.rate_limited_until':
    '画像生成サービスへのリクエストが多すぎます。{{when}}にもう一度お試しください。利用枠は減っていません。',
  'failure.overloaded':
    '画像生成サービスが混み合っています。数分待ってからもう一度お試しください。利用枠は減っていません。',
  'failure.overloaded_until':
    '画像生成サービスが混み合っています。{{when}}にもう一度お試しください。利用枠は減っていません。',
  'failure.server_error':
    '画像生成サービスの内部でエラーが起こりました。数分待ってからもう一度お試しください。利用枠は減っていません。',
  'failure.timed_out':
    '画像生成サービスの応答に時間がかかりすぎました。数分待ってからもう一度お試しください。利用枠は減っていません。',
  'failure.unreachable':
    '画像生成サービスに接続できないか、接続が切れました。数分待ってからもう一度お試しください。利用枠は減っていません。',
  'failure.not_a_picture':
    '画像生成サービスから届いたものは、完全な画像ではありませんでした。もう一度お試しください。利用枠は減っていません。',
  'failure.interrupted':
    'この画像ができる前に Easel が再起動されました。もう一度リクエストしてください。利用枠は減っていません。',
  'failure.bug':
    'Easel の内部で問題が起こりました。Easel の運営者は、照会コード {{reference}} で詳しく調べられます。',
};
