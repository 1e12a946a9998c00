// The latest alerts; opened, each shows its post and how it grew.

import { view } from './state.js';
import { word } from './words.js';
import { number, time } from './format.js';
import { $, ask, element, patch } from './dom.js';
import { line } from './charts.js';
import { postText } from './posts.js';

async function showGrowth(alert, into) {
  const detail = await ask(`/accounts/${encodeURIComponent(alert.accountId)}/posts/${encodeURIComponent(alert.mid)}`);
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

function alertItem(alert) {
  const grown = element('div', null);
  const details = element('details', null, { 'data-name': 'growth' }, element('summary', word('growth')), grown);
  details.addEventListener('toggle', () => {
    if (details.open) showGrowth(alert, grown).catch(console.error);
  });
  const delivered = alert.notification && alert.notification.deliveredAt ? ` · ${word('told')}` : '';
  return element('li', null, {},
    element('p', null, { class: 'meta' },
      element('span', word(alert.severity), { class: `severity ${alert.severity}` }),
      ` · ${time(alert.raisedAt)}${delivered}`),
    // The word for the severity stands in front already.
    element('p', alert.text[view.lang].replace(/^[^.。]*[.。]\s*/, '')), details);
}

export async function showAlerts() {
  const page = await ask('/alerts?limit=20');
  patch($('alert-list'), page.items, alert => alert.id, alertItem);
  $('alert-list').setAttribute('aria-busy', 'false');
  $('no-alerts').hidden = page.items.length > 0;
}
