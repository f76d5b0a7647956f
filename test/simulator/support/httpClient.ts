import axios, { type AxiosInstance, type AxiosResponse } from 'axios';

import type { RunningSimulator } from '../../../simulator/server';
import { aQuery, type ApiAnswer } from './calls';

/** An ordinary client that looks at every status itself and never goes through a proxy. */
export function httpClient({ url }: RunningSimulator): AxiosInstance {
	return axios.create({ baseURL: url, proxy: false, validateStatus: () => true });
}

/** Calls a command over the network. */
export function post(
	running: RunningSimulator,
	path: string,
	body: object,
	query: Readonly<Record<string, string | undefined>> = {},
): Promise<AxiosResponse<ApiAnswer>> {
	return httpClient(running).post(path, body, { params: aQuery(query) });
}
