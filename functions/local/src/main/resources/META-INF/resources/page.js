// The page that a person opens: it asks the API every few seconds and shows what it says.

import { beijingDay, view } from './page/state.js';
import { word } from './page/words.js';
import { $, ask } from './page/dom.js';
import { showGains, showSources, showState } from './page/overview.js';
import { showAlerts, showRules } from './page/alerts.js';
import { showBoard, showChoices } from './page/boards.js';
import { readAccounts, showAccounts } from './page/accounts.js';
import { choose, named, showNews, showScores } from './page/account.js';
import { showCategories } from './page/standing.js';

const EVERY_MS = 3000;
const SLOW_EVERY = 5;

let turn = 0;

function speak() {
  document.documentElement.lang = view.lang === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-text]').forEach(node => { node.textContent = word(node.dataset.text); });
  $('language').textContent = word('other');
  $('language').lang = view.lang === 'zh' ? 'en' : 'zh-CN';
  $('curl').textContent = [
    `curl '${location.origin}/alerts?severity=spike&limit=5'`,
    `curl '${location.origin}/series?scope=group:embassy&by=day'`,
    `curl '${location.origin}/boards/accounts-by-bci7?period=${view.now ? beijingDay(0).slice(0, 7) : '2026-11'}'`,
    `curl '${location.origin}/standings?group=embassy'`,
    `curl '${location.origin}/accounts?kind=embassy'`,
    `curl '${location.origin}/coverage?kind=embassy'`,
  ].join('\n');
}

function fail(error) {
  console.error(error);
  $('trouble').textContent = word('lost');
}

/** What does not change while the page is open. */
async function start() {
  const [formulas, codes, world, boards] = await Promise.all([ask('/measures'), ask('/codes'), ask('/world'), ask('/boards')]);
  for (const family of Object.keys(view.formulas)) {
    view.formulas[family] = new Map(formulas[family].map(formula => [formula.id, formula]));
  }
  view.codes = new Map([...codes.categories, ...codes.principles, ...codes.cues].map(one => [one.code, one.name]));
  view.coder = codes.version;
  view.simulated = world.simulated;
  $('fiction').hidden = !view.simulated;
  view.chosen = named();
  $('account').hidden = !view.chosen;
  view.boards = boards;
  speak();
}

async function refresh() {
  const health = await ask('/health');
  view.now = health.now;
  if (!view.boards.length) await start();
  showState(health);
  showSources(health);
  showChoices();
  const slow = turn++ % SLOW_EVERY === 0;
  if (slow) await Promise.all([readAccounts(), showRules()]);
  showAccounts();
  await Promise.all([showAlerts(), showGains(), showBoard(), showNews(), ...(slow ? [showScores()] : [])]);
  $('trouble').textContent = '';
}

async function keepRefreshing() {
  if (!document.hidden) await refresh().catch(fail);
  setTimeout(keepRefreshing, EVERY_MS);
}

$('language').addEventListener('click', () => {
  view.lang = view.lang === 'zh' ? 'en' : 'zh';
  localStorage.setItem('lang', view.lang);
  turn = 0;
  speak();
  refresh().catch(fail);
});
$('search').addEventListener('input', showAccounts);
$('board-choice').addEventListener('change', () => showBoard().catch(fail));
$('board-choice').addEventListener('submit', event => event.preventDefault());
$('category-by').addEventListener('change', () => showCategories(view.chosen).catch(fail));
$('account-close').addEventListener('click', () => { choose(null).catch(fail); });
speak();
keepRefreshing();
