// The accounts, and how much was seen of each.

import { view } from './state.js';
import { kind, word } from './words.js';
import { UNKNOWN, age, number, percent, time } from './format.js';
import { $, ask, element, patch } from './dom.js';
import { choose } from './account.js';

async function readAll(list) {
  const pages = [];
  let next = '';
  do {
    const page = await ask(`${list}?limit=200${next}`);
    pages.push(page);
    next = page.next ? `&cursor=${page.next}` : '';
  } while (next);
  return pages;
}

export async function readAccounts() {
  const [listed, covered] = await Promise.all([readAll('/accounts'), readAll('/coverage')]);
  view.accounts = listed.flatMap(page => page.items);
  view.coverage = new Map(covered.flatMap(page => page.items).map(account => [account.id, account]));
  const { share, n, of, gaps } = covered[0].coverage;
  $('covered').textContent = share === null ? word('coveredUnknown')
    : word('covered')(percent(share), number(n), number(of), word('gapsOf')(gaps));
}

function accountName(account) {
  const open = element('button', account.name, { type: 'button', class: 'plain' });
  open.addEventListener('click', () => {
    choose(account.id).then(() => $('account').focus()).catch(console.error);
  });
  return open;
}

export function showAccounts() {
  const wanted = $('search').value.trim().toLowerCase();
  const found = view.accounts.filter(account =>
    [account.name, account.nameEn, account.kind, kind(account.kind), account.country, account.id]
      .some(text => text && text.toLowerCase().includes(wanted)));
  $('found').textContent = word('found')(found.length, view.accounts.length);
  const rows = found.map(({ polling, ...account }) => {
    const covered = view.coverage.get(account.id) || { share: null, gaps: 0 };
    return { ...account, share: percent(covered.share), gaps: covered.gaps, reason: covered.reason,
      fresh: covered.freshness === undefined ? UNKNOWN : word('ago')(age(covered.freshness)),
      due: account.enabled ? time(polling.dueAt) : UNKNOWN };
  });
  patch($('account-rows'), rows, account => account.id, account => element('tr', null, {},
    element('td', null, { class: 'name' }, accountName(account),
      ...(account.nameEn ? [element('br', null), element('span', account.nameEn, { class: 'meta' })] : [])),
    element('td', kind(account.kind)),
    element('td', account.country || UNKNOWN),
    element('td', null, { class: 'number' }, element('span', account.share),
      ...(account.gaps ? [element('br', null), element('span', word('gapsOf')(account.gaps), { class: 'meta' })] : [])),
    element('td', account.fresh, { class: 'time' }),
    element('td', account.due, { class: 'time' }),
    element('td', account.reason ? account.reason.text[view.lang] : UNKNOWN, account.reason ? { class: 'trouble' } : {})));
}
