/** The words of the README's derived tables. */
export interface Language {
	/** Headings of the table of resources. */
	readonly resource: string;
	readonly operations: string;
	/** Headings of the table of speed. */
	readonly friends: string;
	readonly calls: string;
	readonly thisNode: string;
	readonly expertsChain: string;
	/** The unit of time. */
	readonly seconds: string;
}

export const ENGLISH: Language = {
	resource: 'resource',
	operations: 'operations',
	friends: 'friends',
	calls: 'calls',
	thisNode: 'this node',
	expertsChain: 'Code and HTTP Request nodes, built with care',
	seconds: 's',
};

export const CHINESE: Language = {
	resource: '资源',
	operations: '操作',
	friends: '好友数',
	calls: '请求数',
	thisNode: '本节点',
	expertsChain: '精心搭建的 Code 与 HTTP Request 节点',
	seconds: '秒',
};
