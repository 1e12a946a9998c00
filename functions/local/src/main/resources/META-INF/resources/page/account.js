// One account: where it stands, what it posts about, what was gained, what was not seen and why, and its latest posts.

import { beijingDay, view } from './state.js';
import { word } from './words.js';
import { percent, time } from './format.js';
import { $, ask, element, patch } from './dom.js';
import { line } from './charts.js';
import { legend, postItem } from './posts.js';
import { showCategories, showStanding } from './standing.js';

const CHART_DAYS = 14;
const POSTS_SHOWN = 10;

/** Shows an account, or none; the address names it, so that it can be passed on. */
export function choose(id) {
  view.chosen = id;
  history.replaceState(null, '', id ? `#account=${encodeURIComponent(id)}` : location.pathname);
  return showAccount();
}

/** The account that the address names. */
export const named = () => location.hash.startsWith('#account=') ? decodeURIComponent(location.hash.slice('#account='.length)) : null;

export async function showAccount() {
  const id = view.chosen;
  $('account').hidden = !id;
  if (id) await Promise.all([showSeen(id), showPosts(id), showScores()]);
}

/** What is made anew with the boards only. */
export async function showScores() {
  const id = view.chosen;
  if (id) await Promise.all([showStanding(id), showCategories(id)]);
}

/** What may change with every poll. */
export async function showNews() {
  const id = view.chosen;
  if (id) await Promise.all([showSeen(id), showPosts(id)]);
}

async function showSeen(id) {
  const days = `from=${beijingDay(1 - CHART_DAYS)}&to=${beijingDay(0)}`;
  const [detail, series] = await Promise.all([
    ask(`/accounts/${encodeURIComponent(id)}/coverage?${days}`), ask(`/series?scope=account:${encodeURIComponent(id)}&by=hour&${days}`)]);
  if (!detail || view.chosen !== id) return;
  // Only what is shown, so that what has not changed is not drawn anew.
  const { account, readSince, gaps, from, to } = detail;
  const name = view.lang === 'zh' ? account.name : account.nameEn || account.name;
  $('account-name').textContent = name;
  const link = encodeURIComponent(id);
  $('posts-csv').href = `/accounts/${link}/posts.csv`;
  $('series-csv').href = `/series.csv?scope=account:${link}&by=day&measures=all`;
  const shown = { id, name, share: account.share === null ? null : percent(account.share), readSince, gaps, from,
    to: `${to.slice(0, 13)}:59:59Z`, points: series.points.map(({ period, gained }) => ({ period, gained })) };
  patch($('account-gains'), [shown], one => one.id, gainsPart);
}

function gainsPart(detail) {
  const values = detail.points.map(point => ({ x: Date.parse(`${point.period}:00:00+08:00`), y: point.gained.total }));
  const gaps = detail.gaps.map(gap => ({ from: Date.parse(gap.after.at), to: Date.parse(gap.before.at) }));
  const label = `${word('accountGains')(detail.name)}. ${word('gapsOf')(gaps.length)}.`;
  const since = detail.readSince && detail.readSince.at ? word('readSince')(time(detail.readSince.at)) : '';
  return element('div', null, {},
    ...(values.length > 1 ? [line(values, label, gaps,
      Math.max(Date.parse(detail.from), Math.min(values[0].x, ...gaps.map(gap => gap.from))), Date.parse(detail.to))] : [element('p', word('none'))]),
    element('p', [`${word('share')}: ${detail.share || word('unknown')}.`, since,
      gaps.length ? word('hatched') : detail.share ? word('noGaps')(CHART_DAYS) : ''].join(' '), { class: 'meta' }),
    element('ul', null, { class: 'gaps' }, ...detail.gaps.map(gap => element('li',
      word('unseen')(time(gap.after.at), time(gap.before.at), gap.reason.text[view.lang]) + (gap.mayClose ? ` ${word('mayClose')}` : '')))));
}

async function showPosts(id) {
  const page = await ask(`/accounts/${encodeURIComponent(id)}/posts?limit=${POSTS_SHOWN}`);
  if (view.chosen !== id) return;
  const posts = page ? page.items : [];
  $('no-posts').hidden = posts.length > 0;
  patch($('post-legend'), posts.length ? ['legend'] : [], key => key, legend);
  patch($('account-posts'), posts, post => `${id} ${post.mid}`, postItem);
}
