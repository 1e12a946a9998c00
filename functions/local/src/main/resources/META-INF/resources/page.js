// The page that a person opens: it asks the API every few seconds and shows what it says. Whatever comes from the API
// is set as text, never as HTML: what people post is not ours to trust.
'use strict';

const EVERY_MS = 3000;
const ACCOUNTS_EVERY = 5;
const HOURS_SHOWN = 72;
const CHART_DAYS = 14;
const POSTS_SHOWN = 10;

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
    share: 'Covered', fresh: 'Last answer', due: 'Next poll', trouble: 'Last failure',
    unknown: 'unknown', ago: age => `${age} ago`, gapsOf: n => n === 1 ? '1 gap' : `${n} gaps`,
    covered: (share, n, of, gaps) => `Last 30 days: ${share} of the time covered (mean of ${n} of ${of} accounts), ${gaps}.`,
    coveredUnknown: 'How much was covered is not known: what is polled here does not say how far its answers reach, or nothing was read yet.',
    accountGains: name => `${name}: interactions gained per hour`,
    unseen: (from, to, why) => `${from} to ${to}: not seen. ${why}`, mayClose: 'A later poll may still see it.',
    noGaps: days => `No gaps in these ${days} days.`, hatched: 'Hatched: what was published then was not seen.',
    readSince: moment => `Read since ${moment}.`, close: 'Close',
    posts: 'Latest posts', noPosts: 'No posts yet.', onWeibo: 'on Weibo', counts: (reposts, comments, likes) => `reposts ${reposts}, comments ${comments}, likes ${likes}`,
    gone: (moment, age) => `Deleted: not there any more on ${moment}, ${age} after it was published. Its counts are the last ones seen.`,
    hidden: (moment, age) => `Hidden: not for everybody any more on ${moment}, ${age} after it was published. Its counts are the last ones seen.`,
    edited: n => n === 1 ? 'Edited once.' : `Edited ${n} times.`, cut: 'Only the beginning of a longer text.', removed: moment => `Its text is not kept since ${moment}.`,
    asked: 'may be asked', refuses: (until, why) => `refuses us; nothing is asked before ${until}. ${why}`,
    tries: why => `one request finds out whether it still refuses us. ${why}`,
    requestsUsed: (n, most) => `requests today ${n}${most}`, creditsUsed: (n, most, month) => `credits today ${n}${most}, this month ${month}`,
    limit: most => ` of ${most}`, atThisRate: n => ` (${n} at this rate)`, unknownShapes: n => `answers of unknown shape: ${n}`,
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
    share: '覆盖率', fresh: '最近响应', due: '下次轮询', trouble: '最近失败',
    unknown: '未知', ago: age => `${age}前`, gapsOf: n => `${n} 处缺口`,
    covered: (share, n, of, gaps) => `最近 30 天：时间覆盖率 ${share}（${of} 个账号中 ${n} 个的平均值），${gaps}。`,
    coveredUnknown: '覆盖情况未知：此处的数据源未说明其返回范围，或尚未读取。',
    accountGains: name => `${name}：每小时互动增量`,
    unseen: (from, to, why) => `${from} 至 ${to}：未看到。${why}`, mayClose: '后续轮询仍可能补上。',
    noGaps: days => `这 ${days} 天内没有缺口。`, hatched: '斜线处：该时段发布的内容未被看到。',
    readSince: moment => `自 ${moment} 起读取。`, close: '关闭',
    posts: '最新帖文', noPosts: '暂无帖文。', onWeibo: '微博原帖', counts: (reposts, comments, likes) => `转发 ${reposts}，评论 ${comments}，点赞 ${likes}`,
    gone: (moment, age) => `已删除：${moment} 确认不存在，距发布 ${age}。计数为最后所见。`,
    hidden: (moment, age) => `不再公开：${moment} 确认，距发布 ${age}。计数为最后所见。`,
    edited: n => `已编辑 ${n} 次。`, cut: '仅为长文开头。', removed: moment => `正文自 ${moment} 起不再保留。`,
    asked: '可以请求', refuses: (until, why) => `拒绝访问；${until} 前不再请求。${why}`,
    tries: why => `将用一次请求确认是否仍被拒绝。${why}`,
    requestsUsed: (n, most) => `今日请求 ${n}${most}`, creditsUsed: (n, most, month) => `今日额度 ${n}${most}，本月 ${month}`,
    limit: most => ` / ${most}`, atThisRate: n => `（照此速度将达 ${n}）`, unknownShapes: n => `结构未知的返回：${n}`,
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
let coverage = new Map();
let chosen = null;

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

/** A line through values, over an area down to zero; stretches that were not seen are hatched. */
function line(values, label, gaps = [], first = values[0].x, last = values[values.length - 1].x) {
  const width = 600, height = 120, most = Math.max(1, ...values.map(point => point.y));
  const span = Math.max(1e-9, last - first);
  const across = x => Math.min(width, Math.max(0, (x - first) / span * width)).toFixed(1);
  const points = values.map(point => `${across(point.x)},${(height - point.y / most * (height - 6) - 1).toFixed(1)}`);
  const ends = values.length ? [across(values[0].x), across(values[values.length - 1].x)] : [0, 0];
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, preserveAspectRatio: 'none' },
    svg('defs', {}, svg('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { class: 'hatch', width: 1.6, height: 5 }))),
    svg('line', { class: 'axis', x1: 0, x2: width, y1: height - 1, y2: height - 1 }),
    svg('polygon', { class: 'area', points: `${ends[0]},${height} ${points.join(' ')} ${ends[1]},${height}` }),
    svg('polyline', { class: 'curve', points: points.join(' ') }),
    ...gaps.map(gap => svg('rect', { class: 'unseen', fill: 'url(#hatch)', x: across(gap.from), y: 0, height,
      width: Math.max(1, across(gap.to) - across(gap.from)).toFixed(1) })));
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

/** A length of time in words, from seconds. */
function age(seconds) {
  const [size, unit] = seconds < 3600 ? [60, 'minute'] : seconds < 172800 ? [3600, 'hour'] : [86400, 'day'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: lang === 'zh' ? 'long' : 'short' })
    .format(Math.floor(seconds / size));
}

const percent = share => share === null ? word('unknown')
  : new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(Math.floor(share * 1000) / 1000);

function used(use) {
  const most = use.limit === undefined ? '' : word('limit')(number(use.limit));
  return most + (use.limit !== undefined && use.forecast !== undefined ? word('atThisRate')(number(use.forecast)) : '');
}

function sourceItem(source) {
  const why = source.breaker.reason ? source.breaker.reason.text[lang] : '';
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

function showSources(health) {
  $('sources').hidden = !health.sources.length;
  patch($('sources'), health.sources, source => source.source, sourceItem);
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

/** Seconds of a duration as the API writes it, such as PT26H3M. */
function seconds(duration) {
  const [, hours = 0, minutes = 0, rest = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration);
  return hours * 3600 + minutes * 60 + Number(rest);
}

/** A post's text, and what is to be known of it: whether it is gone, was edited, or is cut. */
function postText(post) {
  const marks = [
    ...(post.gone ? [word(post.gone.kind)(time(post.gone.at), age(seconds(post.gone.age)))] : []),
    ...(post.textRemovedAt ? [word('removed')(time(post.textRemovedAt))] : []),
    ...(post.edits ? [word('edited')(number(post.edits))] : []),
    ...(post.textTruncated ? [word('cut')] : []),
  ];
  return [
    ...(post.text ? [element('blockquote', post.text)] : []),
    ...(marks.length ? [element('p', marks.join(' '), { class: post.gone ? 'mark gone' : 'mark' })] : []),
  ];
}

const count = shown => shown.value === undefined ? '–'
  : (shown.state === 'rounded' ? '≈ ' : '') + number(shown.value) + (shown.state === 'capped' ? '+' : '');

function postItem(post) {
  return element('li', null, {},
    element('p', null, { class: 'meta' }, `${time(post.publishedAt)} · `,
      word('counts')(count(post.counts.reposts), count(post.counts.comments), count(post.counts.likes)),
      ...(post.gone || simulated ? [] : [' · ', element('a', word('onWeibo'), { href: post.url, rel: 'noreferrer' })])),
    ...postText(post));
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
    ...postText(detail.post),
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

async function readAccounts() {
  const [listed, covered] = await Promise.all([readAll('/accounts'), readAll('/coverage')]);
  accounts = listed.flatMap(page => page.items);
  coverage = new Map(covered.flatMap(page => page.items).map(account => [account.id, account]));
  const { share, n, of, gaps } = covered[0].coverage;
  $('covered').textContent = share === null ? word('coveredUnknown')
    : word('covered')(percent(share), number(n), number(of), word('gapsOf')(gaps));
}

/** One account: what was gained, what was not seen, and why. */
async function showAccount() {
  if (!chosen) return $('account').replaceChildren();
  const days = `from=${beijingDay(1 - CHART_DAYS)}&to=${beijingDay(0)}`;
  const id = chosen;
  const [detail, series, posts] = await Promise.all([
    ask(`/accounts/${encodeURIComponent(id)}/coverage?${days}`), ask(`/series?scope=account:${encodeURIComponent(id)}&by=hour&${days}`),
    ask(`/accounts/${encodeURIComponent(id)}/posts?limit=${POSTS_SHOWN}`)]);
  if (!detail || chosen !== id) return undefined;
  // Only what is shown, so that what has not changed is not drawn anew.
  const { account, readSince, gaps, from, to } = detail;
  const shown = { id, name: account.name, nameEn: account.nameEn, share: account.share === null ? null : percent(account.share),
    readSince, gaps, from, to: `${to.slice(0, 13)}:59:59Z`, points: series.points,
    posts: posts ? posts.items.map(({ measures: unused, ...post }) => post) : [] };
  return patch($('account'), [shown], one => one.id, accountChart);
}

function accountChart(detail) {
  const name = lang === 'zh' ? detail.name : detail.nameEn || detail.name;
  const points = detail.points;
  const values = points.map(point => ({ x: Date.parse(`${point.period}:00:00+08:00`), y: point.gained.total }));
  const gaps = detail.gaps.map(gap => ({ from: Date.parse(gap.after.at), to: Date.parse(gap.before.at) }));
  const label = word('accountGains')(name);
  const close = element('button', word('close'), { type: 'button' });
  close.addEventListener('click', () => { chosen = null; $('account').replaceChildren(); });
  const since = detail.readSince && detail.readSince.at ? word('readSince')(time(detail.readSince.at)) : '';
  return element('div', null, {}, element('h3', label),
    ...(values.length > 1 ? [line(values, `${label}. ${word('gapsOf')(gaps.length)}.`, gaps,
      Math.max(Date.parse(detail.from), Math.min(values[0].x, ...gaps.map(gap => gap.from))), Date.parse(detail.to))] : [element('p', word('none'))]),
    element('p', [`${word('share')}: ${detail.share || word('unknown')}.`, since,
      gaps.length ? word('hatched') : detail.share ? word('noGaps')(CHART_DAYS) : ''].join(' '), { class: 'meta' }),
    element('ul', null, { class: 'gaps' }, ...detail.gaps.map(gap => element('li',
      word('unseen')(time(gap.after.at), time(gap.before.at), gap.reason.text[lang]) + (gap.mayClose ? ` ${word('mayClose')}` : '')))),
    element('h4', word('posts')),
    ...(detail.posts.length ? [element('ol', null, { class: 'posts' }, ...detail.posts.map(postItem))] : [element('p', word('noPosts'))]),
    close);
}

function accountName(account) {
  const open = element('button', account.name, { type: 'button', class: 'plain' });
  open.addEventListener('click', () => {
    chosen = account.id;
    showAccount().then(() => $('account').focus()).catch(fail);
  });
  return open;
}

function showAccounts() {
  const wanted = $('search').value.trim().toLowerCase();
  const found = accounts.filter(account =>
    [account.name, account.nameEn, account.kind, kind(account.kind), account.country, account.id]
      .some(text => text && text.toLowerCase().includes(wanted)));
  $('found').textContent = word('found')(found.length, accounts.length);
  const rows = found.map(({ polling, ...account }) => {
    const covered = coverage.get(account.id) || { share: null, gaps: 0 };
    return { ...account, share: percent(covered.share), gaps: covered.gaps, reason: covered.reason,
      fresh: covered.freshness === undefined ? '–' : word('ago')(age(covered.freshness)),
      due: account.enabled ? time(polling.dueAt) : '–' };
  });
  patch($('account-rows'), rows, account => account.id, account => element('tr', null, {},
    element('td', null, { class: 'name' }, accountName(account),
      ...(account.nameEn ? [element('br', null), element('span', account.nameEn, { class: 'meta' })] : [])),
    element('td', kind(account.kind)),
    element('td', account.country || '–'),
    element('td', null, { class: 'number' }, element('span', account.share),
      ...(account.gaps ? [element('br', null), element('span', word('gapsOf')(account.gaps), { class: 'meta' })] : [])),
    element('td', account.fresh, { class: 'time' }),
    element('td', account.due, { class: 'time' }),
    element('td', account.reason ? account.reason.text[lang] : '–', account.reason ? { class: 'trouble' } : {})));
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
    `curl '${location.origin}/coverage?kind=embassy'`,
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
  showSources(health);
  showChoices();
  if (turn++ % ACCOUNTS_EVERY === 0) await readAccounts();
  showAccounts();
  await Promise.all([showAlerts(), showGains(), showBoard(), showAccount()]);
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
