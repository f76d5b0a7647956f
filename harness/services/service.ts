/** Something that runs beside n8n, and that n8n is told of by its environment. */
export interface Service {
	readonly environment: NodeJS.ProcessEnv;
	/** Ends it and removes what it has kept. */
	stop(): Promise<void>;
}
