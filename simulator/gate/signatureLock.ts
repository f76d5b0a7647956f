/** Bad signatures inside {@link WINDOW_MS} that lock a caller out. The number is ours, not Tencent's. */
export const MAX_BAD_SIGNATURES = 10;

/** How long a caller is locked out (70050): one minute, as Tencent's error page says. */
export const LOCK_MS = 60_000;

const WINDOW_MS = 60_000;

/** Remembers who failed to sign, and locks out who failed too often. */
export class SignatureLock {
	private readonly failures = new Map<string, number[]>();
	private readonly lockedUntil = new Map<string, number>();

	isLocked(caller: string, nowMs: number): boolean {
		return nowMs < (this.lockedUntil.get(caller) ?? -Infinity);
	}

	noteBadSignature(caller: string, nowMs: number): void {
		const recent = (this.failures.get(caller) ?? []).filter((at) => nowMs - at < WINDOW_MS);
		recent.push(nowMs);

		if (recent.length < MAX_BAD_SIGNATURES) {
			this.failures.set(caller, recent);
			return;
		}

		this.failures.delete(caller);
		this.lockedUntil.set(caller, nowMs + LOCK_MS);
	}
}
