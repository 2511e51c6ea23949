// Puts a park into the profile, of the size that stands in the address: `?projects=1000`.
import { Directory } from '../../../../../renderer/store/directory.ts';
import { createPark } from '../../../../../renderer/store/open-park.ts';
import { newIdentity } from '../../../../../renderer/sync/trust/identity.ts';
import { foundPark, PARK } from '../../../merge/workload.ts';

const projects = Number(new URLSearchParams(location.search).get('projects'));
const maker = { newId: () => crypto.randomUUID(), newIdentity, installation: null };
const created = await createPark(new Directory(), { parkId: PARK.id, name: PARK.name, sets: foundPark(projects) }, maker, Date.now());
document.body.dataset['filled'] = created.ok ? 'yes' : created.problem.code;
