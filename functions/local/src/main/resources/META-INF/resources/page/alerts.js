// The latest alerts: what was decided and why; opened, each shows its post and how it grew.

import { view } from './state.js';
import { word } from './words.js';
import { number, time } from './format.js';
import { $, ask, element, patch, send } from './dom.js';
import { line } from './charts.js';
import { postText } from './posts.js';

/** An alert's account in addresses; those of all accounts together stand under a name of their own. */
const pathOf = alert => `/accounts/${encodeURIComponent(alert.account ? alert.account.id : 'fleet')}/alerts/${encodeURIComponent(alert.id)}`;

async function showGrowth(alert, into) {
  const detail = await ask(`/accounts/${encodeURIComponent(alert.account.id)}/posts/${encodeURIComponent(alert.subject.mid)}`);
  if (!detail) return;
  const values = detail.growth.points.map(point => ({
    x: Date.parse(point.at),
    y: ['reposts', 'comments', 'likes'].reduce((sum, name) => sum + (point.counts[name].value || 0), 0),
  }));
  const last = values[values.length - 1];
  const age = hours => hours < 2 ? `${Math.round(hours * 60)} min` : `${Math.round(hours)} h`;
  const label = word('grown')(number(last.y), age((last.x - Date.parse(detail.post.publishedAt)) / 3600000));
  into.replaceChildren(
    ...postText(detail.post),
    ...(values.length > 1 ? [line([{ x: Date.parse(detail.post.publishedAt), y: 0 }, ...values], label)] : []),
    element('p', label, { class: 'meta' }));
}

function growth(alert) {
  const grown = element('div', null);
  const details = element('details', null, { 'data-name': 'growth' }, element('summary', word('growth')), grown);
  details.addEventListener('toggle', () => {
    if (details.open) showGrowth(alert, grown).catch(console.error);
  });
  return details;
}

function button(text, pressed, press) {
  const made = element('button', text, { type: 'button', 'aria-pressed': String(pressed) });
  made.addEventListener('click', () => press().then(showAlerts).catch(console.error));
  return made;
}

/** What people make of it; to be changed where the API lets this page write. */
function reactions(alert) {
  const { acknowledgedAt, useful } = alert.reaction || {};
  if (view.writing !== 'open') {
    const said = [...(acknowledgedAt ? [word('acknowledged')] : []), ...(useful === undefined ? [] : [word(useful ? 'useful' : 'useless')])];
    return said.length ? [element('p', said.join(' · '), { class: 'meta' })] : [];
  }
  const judge = value => () => send(`${pathOf(alert)}/feedback`, { useful: value });
  return [element('p', null, { class: 'reactions' },
    button(word(acknowledgedAt ? 'acknowledged' : 'acknowledge'), Boolean(acknowledgedAt), () => send(`${pathOf(alert)}/acknowledgement`)), ' ',
    button(word('useful'), useful === true, judge(true)), ' ',
    button(word('useless'), useful === false, judge(false)))];
}

function links(alert) {
  const { subject } = alert;
  return [...(subject && subject.url && !view.simulated ? [element('a', word('onWeibo'), { href: subject.url, rel: 'noreferrer' }), ' · '] : []),
    element('a', 'JSON', { href: pathOf(alert) })];
}

function alertItem(alert) {
  const { notification } = alert;
  const look = alert.severity || 'none';
  const [, ...facts] = alert.text[view.lang].split('\n');
  return element('li', null, {},
    element('p', null, { class: 'meta' },
      element('span', word(alert.type === 'spike' && alert.severity ? alert.severity : `of_${alert.type}`), { class: `severity ${look}` }),
      ` · ${time(alert.raisedAt)} · `, ...links(alert)),
    element('p', alert.title[view.lang], { class: 'title' }),
    ...facts.map(fact => element('p', fact)),
    ...(notification ? [element('p', notification.explanation[view.lang], { class: 'meta' })] : []),
    ...reactions(alert),
    ...(alert.subject && alert.subject.mid ? [growth(alert)] : []));
}

export async function showAlerts() {
  const page = await ask('/alerts?limit=20');
  patch($('alert-list'), page.items, alert => pathOf(alert), alertItem);
  $('alert-list').setAttribute('aria-busy', 'false');
  $('no-alerts').hidden = page.items.length > 0;
}

/** Whether this page may write, and what the operator should look after. */
export async function showRules() {
  const rules = await ask('/alerts/thresholds');
  view.writing = rules.writing;
  $('alert-warnings').textContent = rules.warnings.map(warning => warning[view.lang]).join(' ');
}
