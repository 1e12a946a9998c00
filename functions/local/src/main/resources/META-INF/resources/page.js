// The page that a person opens: it asks the API every few seconds and shows what it says. Whatever comes from the API
// is set as text, never as HTML: what people post is not ours to trust.
'use strict';

const EVERY_MS = 3000;
const ACCOUNTS_EVERY = 5;
const HOURS_SHOWN = 72;

const WORDS = {
  en: {
    skip: 'Skip to the alerts', other: '中文',
    what: 'How foreign agencies in China speak with Chinese society on Weibo.',
    fictionWord: 'Fictional and simulated.',
    fiction: 'The accounts that are polled here, their countries, posts and numbers are made up, and time runs fast. None of it was said by a real agency.',
    state: 'State', now: 'Time (Beijing)', simulatedNow: 'Simulated time (Beijing)', status: 'Polling', ok: 'on time', degraded: 'degraded',
    enabled: 'Accounts polled', overdue: 'Overdue', failing: 'Failing', lastSeen: 'Last good answer',
    gains: 'Interactions gained per hour, all accounts', none: 'Nothing yet.',
    peak: (hours, most, last) => `Last ${hours} hours. Most in an hour: ${most}. Last full hour: ${last}.`,
    alerts: 'Latest alerts', noAlerts: 'No alerts yet.', growth: 'The post and its growth',
    told: 'told', grown: (n, age) => `${n} interactions, ${age} after it was published.`,
    boards: 'Boards', board: 'Board', period: 'Period', day: 'Day', week: 'Week', month: 'Month', scope: 'Among',
    all: 'All', rank: 'Rank', who: 'Who', value: 'Value', n: 'Posts', noBoard: 'Nothing to rank yet.',
    boardOf: (of, period) => `${period}: ${of} ranked.`, post: 'post of',
    ACCOUNTS: 'Accounts', COUNTRIES: 'Countries', POSTS: 'Posts',
    accounts: 'Accounts', search: 'Search by name, kind or country', name: 'Name', kind: 'Kind', country: 'Country',
    seen: 'Last answer', due: 'Next poll', failures: 'Failures',
    found: (n, of) => n === of ? `${of} accounts` : `${n} of ${of} accounts`,
    api: 'API', docs: 'Documentation, to try out', openapi: 'OpenAPI document', measures: 'The formulas behind all numbers',
    curl: 'From the command line', lost: 'Legation does not answer. Trying again.',
    notice: 'Notice', spike: 'Spike', major: 'Major',
  },
  zh: {
    skip: '跳到告警', other: 'English',
    what: '观测外国驻华机构如何在微博上与中国社会对话。',
    fictionWord: '虚构与模拟。',
    fiction: '此处轮询的账号及其国家、帖文与数字均为虚构，时间快速流逝；其中没有一句话出自真实机构。',
    state: '运行状况', now: '时间（北京）', simulatedNow: '模拟时间（北京）', status: '轮询', ok: '准时', degraded: '异常',
    enabled: '轮询账号', overdue: '逾期', failing: '失败', lastSeen: '最近一次有效响应',
    gains: '全部账号每小时互动增量', none: '暂无数据。',
    peak: (hours, most, last) => `最近 ${hours} 小时。单小时最高 ${most}，上一整点小时 ${last}。`,
    alerts: '最新告警', noAlerts: '暂无告警。', growth: '帖文及其增长', told: '已通知',
    grown: (n, age) => `发布后 ${age}，共 ${n} 次互动。`,
    boards: '榜单', board: '榜单', period: '周期', day: '日', week: '周', month: '月', scope: '范围',
    all: '全部', rank: '名次', who: '对象', value: '数值', n: '帖文数', noBoard: '暂无可排名的数据。',
    boardOf: (of, period) => `${period}：共 ${of} 个参与排名。`, post: '帖文，来自',
    ACCOUNTS: '账号', COUNTRIES: '国家', POSTS: '帖文',
    accounts: '账号', search: '按名称、类型或国家搜索', name: '名称', kind: '类型', country: '国家',
    seen: '最近响应', due: '下次轮询', failures: '失败次数',
    found: (n, of) => n === of ? `共 ${of} 个账号` : `${of} 个账号中的 ${n} 个`,
    api: '接口', docs: '接口文档（可在线试用）', openapi: 'OpenAPI 文档', measures: '全部指标的公式',
    curl: '命令行示例', lost: 'Legation 无响应，正在重试。',
    notice: '留意', spike: '激增', major: '重大',
  },
};

const KINDS = {
  embassy: ['Embassies', '使馆'], consulate: ['Consulates', '领事馆'], cultural_office: ['Cultural offices', '文化处'],
  tourism_board: ['Tourism boards', '旅游局'], trade_agency: ['Trade agencies', '投资贸易机构'],
  igo: ['International organisations', '国际组织'], politician: ['Politicians', '政治人物'], other: ['Others', '其他'],
};

const $ = id => document.getElementById(id);
let lang = localStorage.getItem('lang') || (navigator.language.startsWith('zh') ? 'zh' : 'en');
let now = null;
let simulated = false;
let measures = new Map();
let boards = [];
let accounts = [];

const word = key => WORDS[lang][key];
const kind = key => KINDS[key] ? KINDS[key][lang === 'zh' ? 1 : 0] : key;
const number = (value, digits = 0) =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
const time = instant => instant ? new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
  timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
}).format(new Date(instant)) : '–';

/** An element with text and attributes. */
function element(name, text, attributes = {}, ...children) {
  const made = document.createElement(name);
  if (text !== null) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Changes only the children whose item has changed, so that nothing flickers and focus stays where it is. */
function patch(parent, items, key, render) {
  const old = new Map(Array.from(parent.children, node => [node.dataset.key, node]));
  let next = parent.firstElementChild;
  for (const item of items) {
    const id = key(item);
    const shown = lang + JSON.stringify(item);
    let node = old.get(id);
    old.delete(id);
    if (!node || node.shown !== shown) {
      const fresh = render(item);
      fresh.dataset.key = id;
      fresh.shown = shown;
      if (node) {
        if (next === node) next = fresh;
        node.replaceWith(fresh);
      }
      node = fresh;
    }
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
  old.forEach(node => node.remove());
}

async function ask(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** A line through values, over an area down to zero. */
function line(values, label) {
  const width = 600, height = 120, most = Math.max(1, ...values.map(point => point.y));
  const span = Math.max(1e-9, values[values.length - 1].x - values[0].x);
  const points = values.map(point =>
    `${((point.x - values[0].x) / span * width).toFixed(1)},${(height - point.y / most * (height - 6) - 1).toFixed(1)}`);
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, preserveAspectRatio: 'none' },
    svg('line', { class: 'axis', x1: 0, x2: width, y1: height - 1, y2: height - 1 }),
    svg('polygon', { class: 'area', points: `0,${height} ${points.join(' ')} ${width},${height}` }),
    svg('polyline', { class: 'curve', points: points.join(' ') }));
}

function showState(health) {
  const failing = Object.entries(health.failing).map(([why, n]) => `${why} ${n}`).join(', ');
  patch($('state'), [
    ['now', time(health.now), ''],
    ['status', word(health.status), health.status],
    ['enabled', `${number(health.enabled)} / ${number(health.accounts)}`, ''],
    ['overdue', number(health.overdue), health.overdue ? 'degraded' : ''],
    ['failing', failing || '0', failing ? 'degraded' : ''],
    ['lastSeen', time(health.lastSeenAt), ''],
  ], row => row[0], ([name, value, look]) =>
    element('div', null, {}, element('dt', word(name === 'now' && simulated ? 'simulatedNow' : name)), element('dd', value, look ? { class: look } : {})));
}

const beijingDay = shift => new Date(new Date(now).getTime() + (8 * 60 + shift * 1440) * 60000).toISOString().slice(0, 10);

async function showGains() {
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
    ...(detail.post.text ? [element('blockquote', detail.post.text)] : []),
    ...(values.length > 1 ? [line([{ x: Date.parse(detail.post.publishedAt), y: 0 }, ...values], label)] : []),
    element('p', label, { class: 'meta' }));
}

function alertItem(alert) {
  const grown = element('div', null);
  const details = element('details', null, {}, element('summary', word('growth')), grown);
  details.addEventListener('toggle', () => {
    if (details.open) showGrowth(alert, grown).catch(fail);
  });
  const delivered = alert.notification && alert.notification.deliveredAt ? ` · ${word('told')}` : '';
  return element('li', null, {},
    element('p', null, { class: 'meta' },
      element('span', word(alert.severity), { class: `severity ${alert.severity}` }),
      ` · ${time(alert.raisedAt)}${delivered}`),
    // The word for the severity stands in front already.
    element('p', alert.text[lang].replace(/^[^.。]*[.。]\s*/, '')), details);
}

async function showAlerts() {
  const page = await ask('/alerts?limit=20');
  patch($('alert-list'), page.items, alert => alert.id, alertItem);
  $('alert-list').setAttribute('aria-busy', 'false');
  $('no-alerts').hidden = page.items.length > 0;
}

function isoWeek(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const week = Math.ceil(((date - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86400000 + 1) / 7);
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

function period() {
  const today = beijingDay(0);
  return { day: today, week: isoWeek(today), month: today.slice(0, 7) }[$('period').value];
}

async function showBoard() {
  const chosen = boards.find(board => board.board === $('board').value);
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

function showChoices() {
  const name = formula => measures.get(formula.id) ? measures.get(formula.id)[lang] : formula.id;
  patch($('board'), boards, board => board.board, board =>
    element('option', `${word(board.subject.toUpperCase())} · ${name(board.formula)}`, { value: board.board }));
  patch($('scope'), ['all', ...Object.keys(KINDS)], key => key, key =>
    element('option', key === 'all' ? word('all') : kind(key), { value: key === 'all' ? 'all' : `group:${key}` }));
}

async function readAccounts() {
  const read = [];
  let next = '';
  do {
    const page = await ask(`/accounts?limit=200${next}`);
    read.push(...page.items);
    next = page.next ? `&cursor=${page.next}` : '';
  } while (next);
  accounts = read;
}

function showAccounts() {
  const wanted = $('search').value.trim().toLowerCase();
  const found = accounts.filter(account =>
    [account.name, account.nameEn, account.kind, kind(account.kind), account.country, account.id]
      .some(text => text && text.toLowerCase().includes(wanted)));
  $('found').textContent = word('found')(found.length, accounts.length);
  patch($('account-rows'), found, account => account.id, account => element('tr', null, {},
    element('td', null, { class: 'name' }, element('span', account.name),
      ...(account.nameEn ? [element('br', null), element('span', account.nameEn, { class: 'meta' })] : [])),
    element('td', kind(account.kind)),
    element('td', account.country || '–'),
    element('td', time(account.polling.seenAt), { class: 'time' }),
    element('td', account.enabled ? time(account.polling.dueAt) : '–', { class: 'time' }),
    element('td', account.polling.failures ? `${account.polling.failures} ${account.polling.failure}` : '0')));
}

function speak() {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-text]').forEach(node => { node.textContent = word(node.dataset.text); });
  $('language').textContent = word('other');
  $('language').lang = lang === 'zh' ? 'en' : 'zh-CN';
  $('curl').textContent = [
    `curl '${location.origin}/alerts?severity=spike&limit=5'`,
    `curl '${location.origin}/series?scope=group:embassy&by=day'`,
    `curl '${location.origin}/boards/accounts-by-bci7?period=${now ? beijingDay(0).slice(0, 7) : '2026-11'}'`,
    `curl '${location.origin}/accounts?kind=embassy'`,
  ].join('\n');
}

function fail(error) {
  console.error(error);
  $('trouble').textContent = word('lost');
}

let turn = 0;

async function refresh() {
  const health = await ask('/health');
  now = health.now;
  if (!boards.length) {
    boards = await ask('/boards');
    const formulas = await ask('/measures');
    simulated = (await ask('/world')).simulated;
    $('fiction').hidden = !simulated;
    measures = new Map([...formulas.period, ...formulas.post].map(formula => [formula.id, formula.name]));
    speak();
  }
  showState(health);
  showChoices();
  if (turn++ % ACCOUNTS_EVERY === 0) await readAccounts();
  showAccounts();
  await Promise.all([showAlerts(), showGains(), showBoard()]);
  $('trouble').textContent = '';
}

async function keepRefreshing() {
  if (!document.hidden) await refresh().catch(fail);
  setTimeout(keepRefreshing, EVERY_MS);
}

$('language').addEventListener('click', () => {
  lang = lang === 'zh' ? 'en' : 'zh';
  localStorage.setItem('lang', lang);
  speak();
  refresh().catch(fail);
});
$('search').addEventListener('input', showAccounts);
$('board-choice').addEventListener('change', () => showBoard().catch(fail));
$('board-choice').addEventListener('submit', event => event.preventDefault());
speak();
keepRefreshing();
