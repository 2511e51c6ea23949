import { expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { projectFiles } from '../../../renderer/domain/rules/project-files.ts';
import { Replica, testId } from '../../helpers/replica.ts';

const [project, other] = [testId('p', 1), testId('p', 2)];
const file = (n: number) => create('attachment', testId('f', n), { sha256: String(n), name: `${n}.pdf` });

it('finds the evidence of milestones, what deliverables hand over, and the agreement; deleted files and other projects not', () => {
  const replica = new Replica();
  replica.commit([
    ...[1, 2, 3, 4, 5].map(file),
    create('agreement', testId('a', 1), { number: '1', title: { en: 'Agreement' }, files: [testId('f', 3)] }),
    create('project', project, { code: 'P', name: { en: 'P' }, agreement: testId('a', 1) }),
    create('project', other, { code: 'Q', name: { en: 'Q' } }),
    create('milestone', testId('m', 1), { project, title: { en: 'One' }, evidence: [testId('f', 1), testId('f', 5)] }),
    create('milestone', testId('m', 2), { project: other, title: { en: 'Two' }, evidence: [testId('f', 4)] }),
    create('deliverable', testId('d', 1), { milestone: testId('m', 1), title: { en: 'Report' }, files: [testId('f', 2), testId('f', 1)] }),
  ]);
  replica.commit([{ kind: 'delete', table: 'attachment', id: testId('f', 5) }]);
  const row = replica.view.row('project', project);
  const found = row === null ? [] : projectFiles(replica.view, row);
  expect(
    found.map(({ attachment, milestone, deliverable }) => [attachment.name, milestone?.title['en'], deliverable?.title['en']]),
  ).toEqual([
    ['1.pdf', 'One', undefined],
    ['2.pdf', 'One', 'Report'],
    ['1.pdf', 'One', 'Report'],
    ['3.pdf', undefined, undefined],
  ]);
});
