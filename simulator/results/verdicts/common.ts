/**
 * The verdicts that every command about relations knows. Tencent's codes with texts of ours, built as
 * the known ones are: a command whose own text is public writes over the one from here.
 */
export function commonVerdicts<Command extends string>(command: Command) {
	const info = <Text extends string>(text: Text) => `Err_SNS_${command}_${text}` as const;

	return {
		accountMissing: { code: 30003, info: info('Invalid_Account') },
		internalError: { code: 30006, info: info('Internal_Error') },
		timeout: { code: 30007, info: info('Timeout') },
		writeConflict: { code: 30008, info: info('Write_Conflict') },
	};
}

/** The verdicts of the commands that add friends with notes about them. */
export function friendFieldVerdicts<Command extends string>(command: Command) {
	const info = <Text extends string>(text: Text) => `Err_SNS_${command}_${text}` as const;

	return {
		...commonVerdicts(command),
		badAccount: { code: 30001, info: info('To_Account_Illegal') },
		badSource: { code: 30001, info: info('Source_Illegal') },
		badRemark: { code: 30001, info: info('Remark_Illegal') },
		badGroupName: { code: 30001, info: info('Group_Name_Illegal') },
		badWording: { code: 30001, info: info('Wording_Illegal') },
		oneself: { code: 30001, info: info('Add_Self') },
		friendExist: { code: 30001, info: info('Friend_Exist') },
		accountIllegal: { code: 30002, info: info('SdkAppId_Illegal') },
		ownListFull: { code: 30010, info: info('My_Friend_Num_Exceed_Threshold') },
		groupsFull: { code: 30011, info: info('Group_Num_Exceed_Threshold') },
	};
}
