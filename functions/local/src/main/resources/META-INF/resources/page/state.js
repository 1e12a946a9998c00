// What the page knows at the moment.

export const view = {
  lang: localStorage.getItem('lang') || (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  now: null,
  simulated: false,
  /** Whether the API lets this page acknowledge and judge alerts: open, key or off. */
  writing: 'off',
  /** Formulas by id: of a period, of a post, the forces, and the others. */
  formulas: { period: new Map(), post: new Map(), forces: new Map(), other: new Map() },
  /** Names of categories, principles and cues by code, and the version of the coder. */
  codes: new Map(),
  coder: null,
  boards: [],
  accounts: [],
  coverage: new Map(),
  /** The account that is shown, by its id. */
  chosen: null,
};

/** A Beijing day, so many days from today. */
export const beijingDay = shift =>
  new Date(new Date(view.now).getTime() + (8 * 60 + shift * 1440) * 60000).toISOString().slice(0, 10);

export function isoWeek(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const week = Math.ceil(((date - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86400000 + 1) / 7);
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
