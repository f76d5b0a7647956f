import { describeCode } from '../../nodes/TencentChat/api/codes/codes';

/** `ErrorInfo` texts that real servers are known to send. */
const KNOWN_TEXTS: ReadonlyMap<number, string> = new Map([
	[10021, 'group id has be used!'],
	[10025, 'group id has be used by youself!'],
	[30003, 'Err_Sns_Invalid_Account'],
	[40001, 'Err_Profile_Comm_Decode_Fail'],
	[60002, 'HTTP parse Error'],
	[60008, 'service timeout or request format error,please check and try again'],
	[60015, 'body account invalid'],
	[90001, 'Fail to Parse json data of body, Please check it'],
	[90012, 'invalid To_Account'],
]);

/** The `ErrorInfo` of a refused call: Tencent's own text where it is known, else the code's meaning. */
export function errorInfo(code: number): string {
	return KNOWN_TEXTS.get(code) ?? describeCode(code).meaning;
}
