// Numbers and times in the language of the page. What is not known is a dash, never zero.

import { view } from './state.js';
import { word } from './words.js';

export const UNKNOWN = '–';

export const number = (value, digits = 0, least = digits) =>
  new Intl.NumberFormat(view.lang, { maximumFractionDigits: digits, minimumFractionDigits: least }).format(value);

export const time = instant => instant ? new Intl.DateTimeFormat(view.lang === 'zh' ? 'zh-CN' : 'en-GB', {
  timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
}).format(new Date(instant)) : UNKNOWN;

/** A length of time in words, from seconds. */
export function age(seconds) {
  const [size, unit] = seconds < 3600 ? [60, 'minute'] : seconds < 172800 ? [3600, 'hour'] : [86400, 'day'];
  return new Intl.NumberFormat(view.lang, { style: 'unit', unit, unitDisplay: view.lang === 'zh' ? 'long' : 'short' })
    .format(Math.floor(seconds / size));
}

/** Seconds of a duration as the API writes it, such as PT26H3M. */
export function seconds(duration) {
  const [, hours = 0, minutes = 0, rest = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration);
  return hours * 3600 + minutes * 60 + Number(rest);
}

const share = (value, digits) =>
  new Intl.NumberFormat(view.lang, { style: 'percent', maximumFractionDigits: digits }).format(value);

/** A covered share; rounded down, so that 100 % means all. */
export const percent = value => value === null ? word('unknown') : share(Math.floor(value * 1000) / 1000, 1);

/** A whole number of percent. */
export const hundredth = value => share(value / 100, 0);

/** A count as Weibo shows it. */
export const count = shown => shown.value === undefined ? UNKNOWN
  : (shown.state === 'rounded' ? '≈ ' : '') + number(shown.value) + (shown.state === 'capped' ? '+' : '');

/** The value of a measure. */
export function measured(id, value) {
  if (value === undefined) return UNKNOWN;
  return id.startsWith('category-') || id === 'force-service' ? share(value, 0) : number(value, 2, 0);
}
