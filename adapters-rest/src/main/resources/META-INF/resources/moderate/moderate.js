// The desk of those who decide about reports, and what everybody may see of it. It uses nothing but the public interface.

import { openDoor } from '/page/door.js';
import { $, fill, fullName, make, onTranslated, read, say, sentence } from '/page/page.js';
import './words.js';
import { activity } from './activity.js';
import { theCase } from './case.js';
import { mine } from './mine.js';
import { desk, onChanged } from './parts.js';
import { queue } from './queue.js';
import { waiting } from './waiting.js';

const VIEWS = { queue, case: theCase, waiting, activity, mine };

/** The parts that somebody may open, the first of which is open to begin with. */
function parts() {
  const post = desk.posts.find(one => one.school === desk.school);
  return [...(post ? ['queue', 'waiting'] : []), ...(post?.direction ? ['activity'] : []), 'mine'];
}

let drawing = 0;

/** What stands behind the sign # names the view, and what it is about. */
function place() {
  const [view, ...about] = location.hash.replace(/^#\/?/, '').split('/');
  const open = parts();
  const known = VIEWS[view] && (open.includes(view) || (view === 'case' && open.includes('queue')));
  return known ? { view, about } : { view: open[0], about: [] };
}

function listPlaces() {
  const here = place().view;
  $('places').setAttribute('aria-label', say('places'));
  fill($('places'), ...parts().map(one => make('a',
      { href: `#/${one}`, 'aria-current': (one === here || (one === 'queue' && here === 'case')) && 'page' }, say(one))));
  $('where').hidden = desk.posts.length === 0;
  fill($('school'), ...desk.posts.map(post =>
    make('option', { value: post.school, selected: post.school === desk.school }, post.name ?? post.school.slice(0, 8))));
}

/** @param focus whether somebody without a mouse goes on from the beginning of the view */
async function draw(focus = true) {
  const turn = ++drawing;
  const { view, about } = place();
  document.title = `${say('title')} · Homeroom`;
  listPlaces();
  $('view').setAttribute('aria-busy', 'true');
  let shown;
  try {
    shown = await VIEWS[view](...about);
  } catch (failure) {
    shown = [make('h1', {}, say(view === 'case' ? 'case' : view)), make('p', { class: 'problem', role: 'alert' }, sentence(failure))];
  }
  if (turn !== drawing || $('room').hidden) return;
  fill($('view'), ...[shown].flat());
  $('view').dataset.view = view;
  $('view').dataset.drawn = String(turn);
  $('view').setAttribute('aria-busy', 'false');
  if (focus) $('view').focus({ preventScroll: true });
}

async function enterSchool(school) {
  desk.school = school;
  desk.officers.clear();
  if (!school) return;
  for (const one of await read(`/v1/schools/${school}/officers`)) desk.officers.set(one.account, one);
}

async function enter() {
  desk.me = await read('/v1/me');
  desk.posts = await read('/v1/me/posts');
  $('who').textContent = desk.me.name ? fullName(desk.me.name) : '';
  await enterSchool(desk.posts.find(post => post.school === desk.school)?.school ?? desk.posts[0]?.school ?? null);
  $('room').hidden = false;
  await draw(false);
}

function leave() {
  drawing++;
  Object.assign(desk, { me: null, posts: [], school: null });
  desk.officers.clear();
  $('room').hidden = $('where').hidden = true;
  fill($('view'));
  fill($('places'));
  $('notice').textContent = '';
  history.replaceState(null, '', location.pathname);
}

$('school').addEventListener('change', async () => {
  await enterSchool($('school').value).catch(failure => { $('notice').textContent = sentence(failure); });
  if (location.hash === '#/queue') await draw(false);
  else location.hash = '#/queue';
});
$('skip').addEventListener('click', event => {
  event.preventDefault();
  ($('room').hidden ? $('phone') : $('view')).focus();
});
addEventListener('hashchange', () => {
  if (!desk.me) return;
  scrollTo(0, 0);
  draw();
});
onChanged(draw);
onTranslated(() => { if (desk.me) draw(false); });

openDoor(enter, leave);
