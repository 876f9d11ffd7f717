// What everybody may see: own reports, what has been decided about oneself or an own child, and how to appeal.

import { ask, fullName, make, read, say } from '/page/page.js';
import { measureList } from './decision.js';
import { apart, card, facts, field, form, table, tag, when } from './parts.js';

export async function mine() {
  return [
    make('h1', {}, say('mine')),
    await apart(say('aboutMe'), async () => about(say('aboutMe'), await read('/v1/me/measures'), say('nothingAboutMe'))),
    await apart(say('children'), children),
    await apart(say('myReports'), reports),
  ].flat();
}

async function reports() {
  const all = await read('/v1/me/reports');
  return card(say('myReports'), all.length ? table(say('myReports'), ['at', 'reason', 'state'].map(one => say(one)), all.map(one => ({
    attributes: { 'data-report': one.report },
    cells: [when(one.reportedAt), say(one.reason), say(one.state === 'DECIDED' ? 'myReportDecided' : 'myReportOpen')],
  }))) : make('p', { class: 'quiet' }, say('nothing')));
}

async function children() {
  const all = await read('/v1/me/children');
  return Promise.all(all.flatMap(child => child.schools.map(view => ofChild(child, view.school))));
}

/** Guardians who may not see the child's life at school see nothing of this either. */
async function ofChild(child, school) {
  const title = say('aboutChild', { name: child.childName ? fullName(child.childName) : say('somebody') });
  const measured = await read(`/v1/schools/${school}/children/${child.child}/measures`).catch(failure => {
    if (failure.status === 403 || failure.status === 404) return null;
    throw failure;
  });
  return measured && about(title, measured, say('nothingAboutChild'));
}

function about(title, { decisions, measures, notices }, nothing) {
  const alone = measures.filter(one => !decisions.some(said => said.case === one.case));
  return card(title,
      decisions.length === 0 && measures.length === 0 && notices.length === 0 && make('p', { class: 'quiet' }, nothing),
      ...decisions.map(said => decision(said, measures.filter(one => one.case === said.case))),
      measureList(alone),
      notices.length > 0 && make('p', { class: 'quiet' }, `${say('noticed')}: ${notices.map(one => when(one.at)).join(' · ')}`));
}

function decision(said, measures) {
  return make('article', { 'data-case': said.case },
      make('h3', {}, `${say(said.reason)} · ${when(said.at)}`),
      facts(
          [say('ruleOf'), said.rule],
          [say('reasons'), make('blockquote', {}, said.why ?? say('erased'))],
          [say('measures'), measureList(measures)],
          [say('appeal'), said.answer
            ? [tag(say(said.answer.verdict), said.answer.verdict === 'OVERTURNED' ? 'good' : ''), ` ${when(said.answer.at)}`,
              make('blockquote', {}, said.answer.why ?? say('erased'))]
            : said.appealed ? say('appealOpen') : said.appealable ? say('appealUntil', { until: when(said.appealBefore) }) : say('APPEAL_OVER')]),
      said.appealable && !said.appealed && appeal(said));
}

function appeal(said) {
  return make('details', { class: 'appeal' }, make('summary', {}, say('doAppeal')),
      form({ id: `appeal-${said.case}` }, say('doAppeal'),
          values => ask('PUT', `/v1/schools/${said.school}/cases/${said.case}/appeal`, values), say('appealed'),
          make('p', { class: 'quiet' }, say('howToAppeal')),
          field(say('grounds'), make('textarea', { name: 'grounds', id: `grounds-${said.case}`, rows: 3, required: true, maxlength: 4000 }))));
}
