import { DailyCount } from '../messages/dailyCount';
import { DailyGrowth } from './dailyGrowth';
import { emptyParts, type Group, type NewGroup } from './group';
import type { GroupMessage } from './groupMessage';
import { type GroupType, traitsOf } from './groupType';
import type { NewMember } from './member';
import { Memory } from './memory';

/** The groups of an app. */
export class Groups {
	readonly growth = new DailyGrowth();
	/** Messages to groups of a day, for an app whose trial counts them by themselves. */
	readonly daily = new DailyCount();
	private readonly byId = new Map<string, Group>();
	private readonly byMember = new Map<string, Set<Group>>();
	private readonly destroyed = new Set<string>();
	private readonly memory = new Memory();
	private count = 0;

	get size(): number {
		return this.byId.size;
	}

	get(groupId: string): Group | undefined {
		return this.byId.get(groupId);
	}

	/** The groups in the order of their creation. */
	list(): Group[] {
		return [...this.byId.values()];
	}

	/** The groups that somebody is in, in the order of joining; one that it only owns is none of them. */
	of(userId: string): Group[] {
		return [...(this.byMember.get(userId) ?? [])];
	}

	/** How many groups somebody is in. */
	countOf(userId: string): number {
		return this.byMember.get(userId)?.size ?? 0;
	}

	/** Whether there was once a group of this id. */
	wasDestroyed(groupId: string): boolean {
		return this.destroyed.has(groupId);
	}

	/** An id that no group has had. */
	newId(type: GroupType): string {
		const number = (this.count + 1).toString(36).toUpperCase().padStart(8, '0');
		return type === 'Community' ? `@TGS#_1${number}` : `@TGS#1${number}`;
	}

	/** Makes a group with its first members; the owner is one of them where the server keeps members. */
	create({ members, custom, ...group }: NewGroup, nowSeconds: number): Group {
		this.count += 1;
		const created: Group = {
			...group,
			...emptyParts(),
			ordinal: this.count,
			profile: { ...group.profile },
			custom: new Map(custom),
			createTime: nowSeconds,
			lastInfoTime: nowSeconds,
			lastMessageTime: 0,
		};
		this.byId.set(created.groupId, created);
		this.growth.note(1, nowSeconds);

		const { owner } = created;
		if (owner !== undefined) this.join(created, { userId: owner }, nowSeconds);
		for (const member of members) this.join(created, member, nowSeconds);
		return created;
	}

	destroy(group: Group, nowSeconds: number): void {
		for (const userId of group.members.names()) this.byMember.get(userId)?.delete(group);
		this.byId.delete(group.groupId);
		this.destroyed.add(group.groupId);
		this.growth.note(-1, nowSeconds);
	}

	/** Lets somebody in; whoever is in already stays as it is. */
	join(group: Group, { userId, rank = 'Member', custom }: NewMember, nowSeconds: number): void {
		if (!traitsOf(group.type).members || group.members.has(userId)) return;

		group.members.add({
			userId,
			rank,
			custom: new Map(custom),
			joinTime: nowSeconds,
			messageFlag: 'AcceptAndNotify',
			nameCard: '',
			lastSendTime: 0,
			readSequence: group.history.nextSequence - 1,
			countedWhenRead: group.history.counted,
			ownSinceRead: 0,
		});
		this.groupsOf(userId).add(group);
	}

	/** Whether somebody was in the group, and is in it no more; a group can lose its owner by this. */
	leave(group: Group, userId: string): boolean {
		if (group.owner === userId) group.owner = undefined;
		this.byMember.get(userId)?.delete(group);
		return group.members.delete(userId);
	}

	/** Takes a deleted account out of every group. */
	forgetAccount(userId: string): void {
		for (const group of this.of(userId)) this.leave(group, userId);
		this.byMember.delete(userId);
		for (const group of this.byId.values()) {
			if (group.owner === userId) group.owner = undefined;
		}
	}

	/** Delivers a message; `bytes` is what it takes. */
	deliver(group: Group, message: GroupMessage, bytes: number): void {
		group.history.add(message);
		group.lastMessageTime = message.time;
		this.memory.note({ history: group.history, sequence: message.sequence, bytes });
	}

	private groupsOf(userId: string): Set<Group> {
		const known = this.byMember.get(userId) ?? new Set<Group>();
		this.byMember.set(userId, known);
		return known;
	}
}
