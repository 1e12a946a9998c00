// How polling goes, which sources are asked, and what all accounts gain.

import { beijingDay, view } from './state.js';
import { word } from './words.js';
import { number, time } from './format.js';
import { $, ask, element, patch } from './dom.js';
import { line } from './charts.js';

const HOURS_SHOWN = 72;

export function showState(health) {
  const failing = Object.entries(health.failing).map(([why, n]) => `${why} ${n}`).join(', ');
  patch($('state'), [
    ['now', time(health.now), ''],
    ['status', word(health.status), health.status],
    ['enabled', `${number(health.enabled)} / ${number(health.accounts)}`, ''],
    ['overdue', number(health.overdue), health.overdue ? 'degraded' : ''],
    ['failing', failing || '0', failing ? 'degraded' : ''],
    ['lastSeen', time(health.lastSeenAt), ''],
  ], row => row[0], ([name, value, look]) =>
    element('div', null, {}, element('dt', word(name === 'now' && view.simulated ? 'simulatedNow' : name)), element('dd', value, look ? { class: look } : {})));
}

function used(use) {
  const most = use.limit === undefined ? '' : word('limit')(number(use.limit));
  return most + (use.limit !== undefined && use.forecast !== undefined ? word('atThisRate')(number(use.forecast)) : '');
}

function sourceItem(source) {
  const why = source.breaker.reason ? source.breaker.reason.text[view.lang] : '';
  const state = { open: () => word('refuses')(time(source.breaker.openUntil), why), trying: () => word('tries')(why), closed: () => word('asked') };
  const parts = [word('requestsUsed')(number(source.requestsToday.used), used(source.requestsToday))];
  if (source.creditsThisMonth.limit !== undefined) {
    parts.push(word('creditsUsed')(number(source.creditsToday.used), used(source.creditsToday),
      number(source.creditsThisMonth.used) + used(source.creditsThisMonth)));
  }
  if (source.shapes.length) parts.push(word('unknownShapes')(number(source.shapes.length)));
  return element('li', null, {}, element('strong', `${source.source} `),
    element('span', state[source.breaker.state](), source.breaker.state === 'closed' ? {} : { class: 'refusing' }),
    ` · ${parts.join(' · ')}`);
}

export function showSources(health) {
  $('sources').hidden = !health.sources.length;
  patch($('sources'), health.sources, source => source.source, sourceItem);
}

export async function showGains() {
  const series = await ask(`/series?by=hour&from=${beijingDay(-3)}&to=${beijingDay(0)}`);
  // Before the first poll nothing was seen, which is not the same as nothing happened.
  const started = series.points.findIndex(point => point.gained.total > 0);
  const points = started < 0 ? [] : series.points.slice(started).slice(-HOURS_SHOWN);
  const items = points.length < 2 ? [] : [points];
  if (!items.length) $('gains').textContent = word('none');
  else if (!$('gains').firstElementChild) $('gains').textContent = '';
  patch($('gains'), items, () => 'gains', () => {
    const totals = points.map((point, i) => ({ x: i, y: point.gained.total }));
    const most = number(Math.max(...totals.map(point => point.y)));
    const label = word('peak')(points.length, most, number(totals[totals.length - 2].y));
    return element('div', null, {}, line(totals, `${word('gains')}. ${label}`), element('figcaption', label));
  });
}
