import { isIP } from 'node:net';

/** What a control call says about where it comes from. */
export interface Caller {
	/** The `Host` header: the address as the client knows it. */
	readonly host: string | undefined;
	/** The `Origin` header: the page that calls; missing for programs. */
	readonly origin: string | undefined;
	/** What browsers say about the page that calls: `Sec-Fetch-Site`. */
	readonly site: string | undefined;
}

/** Where the simulator was reached. */
export interface Listener {
	/** The IP address that the connection came in at. */
	readonly address: string;
	readonly port: number;
	readonly scheme: 'http' | 'https';
	/** The name or address that the simulator was told to listen on. */
	readonly name: string | undefined;
}

/**
 * Why a control call is refused; undefined when it may go on. Any page in the user's browser can send
 * requests to this machine, under a name of its own that leads here, and the control address can
 * make the simulator send callbacks anywhere.
 */
export function refuseStranger(caller: Caller, listener: Listener): string | undefined {
	const names = listNames(listener);
	if (!isOwnHost(caller.host, names, listener)) {
		return `The control address is not asked for under this host. Use ${names[0]}:${listener.port}.`;
	}
	if (caller.origin !== undefined && !isOwnOrigin(caller.origin, names, listener)) {
		return 'The control address takes no calls from pages of other origins.';
	}
	if (caller.site === 'cross-site' || caller.site === 'same-site') {
		return 'The control address takes no calls from pages of other sites.';
	}
	return undefined;
}

/** As URLs write them, the one to recommend first. */
function listNames({ address, name }: Listener): readonly string[] {
	// An IPv4 connection to an IPv6 socket.
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	const names = [name, plain, '127.0.0.1', 'localhost', '[::1]'];
	return names
		.filter((entry) => entry !== undefined && entry !== '' && entry !== '0.0.0.0' && entry !== '::')
		.map((entry) => toUrlHost(String(entry)));
}

function toUrlHost(name: string): string {
	return isIP(name) === 6 ? `[${name}]` : name.toLowerCase();
}

/** The part of a listener that an origin names beside its host. */
type Door = Pick<Listener, 'port' | 'scheme'>;

function isOwnHost(host: string | undefined, names: readonly string[], door: Door): boolean {
	return host !== undefined && isOwnOrigin(`${door.scheme}://${host}`, names, door);
}

function isOwnOrigin(origin: string, names: readonly string[], { port, scheme }: Door): boolean {
	// Nothing but a host may stand there, so that no parser is needed to agree with.
	const match = /^(https?):\/\/([\w.-]+|\[[\da-f:.]+\])(?::(\d{1,5}))?$/i.exec(origin);
	if (!match) return false;
	const [, said = '', host = '', written = scheme === 'https' ? '443' : '80'] = match;
	if (said.toLowerCase() !== scheme) return false;
	return names.includes(host.toLowerCase()) && Number(written) === port;
}
