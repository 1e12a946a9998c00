// Where an account stands among its peers, and what it posts about over time.

import { beijingDay, isoWeek, view } from './state.js';
import { kind, word } from './words.js';
import { UNKNOWN, hundredth, measured, number } from './format.js';
import { $, ask, element, patch } from './dom.js';
import { radar, stack, swatch } from './charts.js';
import { formulaDetails, nameOf, valueDetails } from './explain.js';

const WEEKS = 12;
const MONTHS = 12;

function rankRow(family, version, one, ...more) {
  const known = one.value !== undefined;
  return element('tr', null, {},
    element('td', null, { class: 'name' }, formulaDetails(family, { id: one.id, version }, ...more)),
    element('td', measured(one.id, one.value), { class: 'number' }),
    element('td', known ? word('rankOf')(number(one.rank), number(one.of)) : UNKNOWN, { class: 'number' }),
    element('td', one.percentile === undefined ? UNKNOWN : number(one.percentile), { class: 'number' }));
}

function standingPart(answer) {
  const [row] = answer.rows;
  const version = new Map(answer.formulas.map(formula => [formula.id, formula.version]));
  const weights = ['weights', Object.entries(answer.weights).map(([id, weight]) => `${nameOf('forces', id)} ${number(weight, 2)}`).join(' · ')];
  const where = word('standingOf')(kind(answer.group), number(answer.of), answer.window.from, answer.window.to, answer.window.days, number(row.n));
  const axes = row.forces.map(force => ({ name: nameOf('forces', force.id), value: force.percentile,
    text: force.percentile === undefined ? UNKNOWN : number(force.percentile) }));
  const missing = row.fourForce.missing.map(id => nameOf('forces', id)).join(', ');
  const note = missing ? word('notAll')(missing) : row.fourForce.value === undefined ? word('alone') : '';
  return element('div', null, {}, element('p', where), element('div', null, { class: 'two' },
    element('figure', null, {},
      radar(axes, `${nameOf('other', 'four-force')}. ${axes.map(axis => `${axis.name} ${axis.text}`).join(', ')}. ${where}`),
      element('figcaption', `${word('ours')}${note ? ` ${note}` : ''}`)),
    element('div', null, { class: 'wide', tabindex: 0, role: 'region', 'aria-label': word('standing') },
      element('table', null, {},
        element('thead', null, {}, element('tr', null, {}, element('th', word('measure'), { scope: 'col' }),
          ...['value', 'rank', 'percentile'].map(name => element('th', word(name), { scope: 'col', class: 'number' })))),
        element('tbody', null, {},
          rankRow('other', version.get('four-force'), { id: 'four-force', ...row.fourForce }, weights),
          ...row.forces.map(one => rankRow('forces', version.get(one.id), one)),
          ...row.measures.map(one => rankRow('period', version.get(one.id), one)))))));
}

export async function showStanding(id) {
  const answer = await ask(`/standings?account=${encodeURIComponent(id)}`);
  if (view.chosen !== id) return;
  // Only what is shown, so that what has not changed is not drawn anew.
  const shown = answer ? (({ coverage: unused, asOf: unseen, ...rest }) => rest)(answer) : null;
  patch($('standing'), [{ id, shown }], one => one.id, () => shown ? standingPart(shown) : element('p', word('noStanding')));
}

const look = id => `cat ${id}`;
const shortName = id => nameOf('period', id).replace(/^Share of [A-Z]{3}: /, '').replace(/类占比$/, '');

function column(point) {
  const parts = point.measures.filter(value => value.value > 0)
    .map(value => ({ share: value.value, look: look(value.formula.id), name: `${shortName(value.formula.id)} ${hundredth(value.value * 100)}` }));
  const n = point.measures.length ? point.measures[0].n : 0;
  return element('li', null, {},
    element('span', n ? word('nOf')(number(n)) : UNKNOWN, { class: 'meta' }),
    stack(parts, `${point.period}: ${parts.map(part => part.name).join(', ') || UNKNOWN}`),
    element('span', point.period.replace(/^\d{4}-W/, 'W'), { class: 'meta', title: point.period }));
}

function categoriesPart(points) {
  const last = points[points.length - 1];
  const ever = new Set(points.flatMap(point => point.measures.filter(value => value.value > 0).map(value => value.formula.id)));
  if (!ever.size) return element('p', word('noCategories'));
  return element('div', null, {},
    element('ol', null, { class: 'columns' }, ...points.map(column)),
    element('p', word('inPeriod')(last.period, number(last.measures[0].n)), { class: 'meta' }),
    element('div', null, { class: 'legend' }, ...last.measures.filter(value => ever.has(value.formula.id))
      .map(value => valueDetails('period', value, [swatch(look(value.formula.id)), ' '], shortName(value.formula.id)))));
}

export async function showCategories(id) {
  const by = $('category-by').value;
  const first = by === 'week' ? beijingDay(-7 * (WEEKS - 1)) : `${beijingDay(-30 * (MONTHS - 1)).slice(0, 7)}-01`;
  const measures = Array.from(view.formulas.period.keys()).filter(one => one.startsWith('category-'));
  const series = await ask(`/series?scope=account:${encodeURIComponent(id)}&by=${by}&from=${monday(first, by)}&to=${beijingDay(0)}&measures=${measures.join(',')}`);
  if (view.chosen !== id) return;
  const points = series.points.map(({ period, measures: values }) => ({ period, measures: values }));
  patch($('category-shares'), [{ id, by, points }], one => one.id, () => categoriesPart(points));
}

/** The first day of a week, so that the first week is a whole one. */
function monday(day, by) {
  if (by !== 'week') return day;
  const date = new Date(`${day}T00:00:00Z`);
  while (isoWeek(date.toISOString().slice(0, 10)) === isoWeek(day)) date.setUTCDate(date.getUTCDate() - 1);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
