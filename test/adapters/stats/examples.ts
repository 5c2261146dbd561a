import type { DayStats, ServerStats, StatsLabels } from '#features/moderation/server-stats.ts';

export const ENGLISH: StatsLabels = {
  locale: 'en-US',
  title: 'Painters’ Corner',
  pictures: 'pictures',
  spend: 'spent',
  refusals: 'refused',
  picturesADay: 'Pictures per day',
  spendADay: 'Spending per day',
  refusalsByRule: 'Refusals',
  busiestHours: 'Busiest hours (UTC)',
  none: 'None',
  other: 'Other',
};

const GERMAN: StatsLabels = {
  locale: 'de',
  title: 'Statistik für „Die Gemeinschaft der Landschaftsmalerinnen und -maler“',
  pictures: 'fertiggestellte Bilder insgesamt',
  spend: 'insgesamt ausgegebener Betrag',
  refusals: 'abgelehnte Anfragen insgesamt',
  picturesADay: 'Fertiggestellte Bilder je Tag, nach Modell aufgeschlüsselt und gestapelt',
  spendADay: 'Ausgegebener Betrag je Tag in US-Dollar',
  refusalsByRule: 'Ablehnungen nach Moderationsregel',
  busiestHours: 'Am stärksten ausgelastete Stunden (UTC)',
  none: 'In diesem Zeitraum größtenteils nichts',
  other: 'Übrige',
};

const FRENCH: StatsLabels = {
  locale: 'fr',
  title: 'Là-bas, où l’œuvre naît : ça, c’est « l’Île »',
  pictures: 'images créées',
  spend: 'dépensés',
  refusals: 'refusées',
  picturesADay: 'Images par jour',
  spendADay: 'Dépenses par jour',
  refusalsByRule: 'Refus par règle',
  busiestHours: 'Heures d’affluence (UTC)',
  none: 'Aucune donnée pour l’été',
  other: 'Autres',
};

const SPANISH: StatsLabels = {
  locale: 'es-ES',
  title: '¿Qué pintó este año el servidor?',
  pictures: 'imágenes',
  spend: 'gastados',
  refusals: 'rechazadas',
  picturesADay: 'Imágenes por día',
  spendADay: 'Gasto por día',
  refusalsByRule: 'Rechazos según la norma',
  busiestHours: 'Horas con más actividad (UTC)',
  none: 'Ningún dato',
  other: 'Otras',
};

const PORTUGUESE: StatsLabels = {
  locale: 'pt-BR',
  title: 'Estatísticas da nação dos ilustradores',
  pictures: 'imagens',
  spend: 'gastos',
  refusals: 'recusas',
  picturesADay: 'Imagens por dia',
  spendADay: 'Gasto por dia',
  refusalsByRule: 'Recusas por regra',
  busiestHours: 'Horários mais ativos (UTC)',
  none: 'Não há dados',
  other: 'Outras',
};

const JAPANESE: StatsLabels = {
  locale: 'ja',
  title: '「絵描きの部屋」の統計',
  pictures: '画像',
  spend: '費用',
  refusals: '拒否',
  picturesADay: '1日あたりの画像数',
  spendADay: '1日あたりの費用',
  refusalsByRule: 'ルール別の拒否件数',
  busiestHours: '混雑する時間帯（UTC）',
  none: 'データはありません',
  other: 'その他',
};

export const LANGUAGES = [ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, JAPANESE];

export const MODELS = [
  'Stable Diffusion XL',
  'SDXL Lightning',
  'DreamShaper 8 LCM',
  'FLUX.1 schnell',
];

const DAY_MS = 86_400_000;
const LAST_DAY = Date.parse('2026-11-22');
const PRICE = 1_100_000;

/** Days up to 22 November 2026, with as many pictures a model as the function says. */
export function createDays(
  count: number,
  models: readonly string[],
  paint: (day: number, model: number) => number,
): readonly DayStats[] {
  return Array.from({ length: count }, (_, day) => {
    const pictures = models.map((model, index) => ({ model, count: paint(day, index) }));
    return {
      day: new Date(LAST_DAY - (count - 1 - day) * DAY_MS).toISOString().slice(0, 10),
      pictures,
      spend: pictures.reduce((total, picture) => total + picture.count, 0) * PRICE,
    };
  });
}

export function createStats(changes: Partial<ServerStats> = {}): ServerStats {
  return {
    days: createDays(30, MODELS, (day, model) => ((day * 7 + model * 5) % 23) * (4 - model)),
    refusals: [
      { rule: 'Prompt filter', count: 40 },
      { rule: 'Daily limit', count: 10 },
    ],
    hours: Array.from({ length: 24 }, (_, hour) => (hour === 21 ? 90 : (hour * 5) % 31)),
    ...changes,
  };
}

export const EMPTY = createStats({
  days: createDays(30, MODELS, () => 0),
  refusals: [],
  hours: Array.from({ length: 24 }, () => 0),
});
