// Boards, as chosen.

import { beijingDay, isoWeek, view } from './state.js';
import { kind, kinds, word } from './words.js';
import { number } from './format.js';
import { $, ask, element, patch } from './dom.js';
import { nameOf } from './explain.js';

function period() {
  const today = beijingDay(0);
  return { day: today, week: isoWeek(today), month: today.slice(0, 7) }[$('period').value];
}

export async function showBoard() {
  const chosen = view.boards.find(board => board.board === $('board').value);
  if (!chosen) return;
  const countries = chosen.subject === 'countries';
  $('scope').disabled = countries;
  const scope = countries ? 'all' : $('scope').value;
  const board = await ask(`/boards/${chosen.board}?period=${period()}&scope=${scope}&limit=10`);
  const entries = board ? board.entries : [];
  $('no-board').hidden = entries.length > 0;
  $('board-caption').textContent = board ? word('boardOf')(number(board.of), board.period) : '';
  const digits = board && board.formula.id !== 'posts' && board.formula.id !== 'engagement' ? 1 : 0;
  patch($('board-rows'), entries, entry => `${entry.subject} ${entry.mid || ''}`, entry =>
    element('tr', null, {},
      element('td', number(entry.rank)),
      element('td', (entry.mid ? `${word('post')} ` : '') + (entry.name || entry.subject)),
      element('td', number(entry.value, digits), { class: 'number' }),
      element('td', number(entry.n), { class: 'number' })));
}

export function showChoices() {
  const family = board => board.subject === 'posts' ? 'post' : 'period';
  patch($('board'), view.boards, board => board.board, board =>
    element('option', `${word(board.subject.toUpperCase())} · ${nameOf(family(board), board.formula.id)}`, { value: board.board }));
  patch($('scope'), ['all', ...kinds], key => key, key =>
    element('option', key === 'all' ? word('all') : kind(key), { value: key === 'all' ? 'all' : `group:${key}` }));
}
