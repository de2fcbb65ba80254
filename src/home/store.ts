import type { Db } from '#src/db/open-database.ts';
import { type Day, fromDate, toDate } from '#src/lib/time.ts';
import { settingKeys, TeamSettings } from './team-settings.ts';

const settingNames = Object.keys(settingKeys) as (keyof TeamSettings)[];

/** What the team has decided; a damaged value counts as its default. */
export async function findTeamSettings(db: Db): Promise<TeamSettings> {
  const rows = await db.setting.findMany({ where: { key: { in: Object.values(settingKeys) } } });
  const stored = (name: keyof TeamSettings) => rows.find(({ key }) => key === settingKeys[name])?.value;
  return TeamSettings.parse(Object.fromEntries(settingNames.map((name) => [name, stored(name)])));
}

/** Keeps what the team has decided, and who decided it. */
export async function storeTeamSettings(db: Db, settings: TeamSettings, actor: string): Promise<void> {
  await db.$transaction([
    ...settingNames.map((name) => {
      const [key, value] = [settingKeys[name], settings[name]];
      return db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }),
    db.auditEntry.create({
      data: { actor, action: 'home.settings', subject: 'setting', subjectId: 'team', detail: settings },
    }),
  ]);
}

/** Nudges sent to a teammate that nobody has answered yet, most urgent first. */
export async function listOpenNudges(db: Db, ownerId: number) {
  return db.nudge.findMany({
    where: { ownerId, state: 'sent' },
    orderBy: [{ urgency: 'desc' }, { id: 'asc' }],
    include: { customer: { select: { id: true, name: true } } },
    take: 10,
  });
}

/** What is owed up to a day: by the teammate, or to and by the customers they own; earliest first. */
export async function listDuePledges(db: Db, teammateId: number, upTo: Day) {
  return db.pledge.findMany({
    where: {
      doneDay: null,
      undoneAt: null,
      dueDay: { lte: toDate(upTo) },
      OR: [{ byId: teammateId }, { customer: { ownerId: teammateId } }],
    },
    orderBy: { dueDay: 'asc' },
    include: { customer: { select: { id: true, name: true } } },
    take: 10,
  });
}

/** How many customers are looked at for one home tab; more than that no person owns, and each costs a few queries. */
const mostCustomers = 100;

/** A teammate's own customers, those who ordered last first; with how many there are in all. */
export async function listOwnCustomers(db: Db, ownerId: number) {
  const where = { ownerId, lostAt: null };
  const [count, customers] = await Promise.all([
    db.customer.count({ where }),
    db.customer.findMany({
      where,
      select: {
        id: true,
        name: true,
        doNotContact: true,
        orders: { select: { day: true }, orderBy: { day: 'desc' }, take: 1 },
      },
      orderBy: { id: 'asc' },
      take: mostCustomers,
    }),
  ]);
  return { count, customers };
}

/** The day until which a teammate is away, when they are today. */
export async function findAwayUntil(db: Db, teammateId: number, today: Day): Promise<Day | null> {
  const absence = await db.absence.findFirst({
    where: { teammateId, fromDay: { lte: toDate(today) }, untilDay: { gte: toDate(today) } },
    orderBy: { untilDay: 'desc' },
  });
  return absence && fromDate(absence.untilDay);
}

/** Ends a teammate's absences of today and, when given, starts one until a day. */
export async function storeAway(db: Db, teammateId: number, today: Day, until: Day | null): Promise<void> {
  await db.$transaction([
    db.absence.deleteMany({ where: { teammateId, fromDay: { lte: toDate(today) }, untilDay: { gte: toDate(today) } } }),
    ...(until ? [db.absence.create({ data: { teammateId, fromDay: toDate(today), untilDay: toDate(until) } })] : []),
  ]);
}
