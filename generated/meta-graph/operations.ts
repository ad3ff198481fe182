// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import type {
  BodilessRequest,
  EveryRequest,
  NoBody,
  OperationTypes,
  PartOf,
  Answer,
  OkResult,
  FailedResult,
} from "../runtime/operation-types.ts";
import type {
  OperationDescription,
} from "../runtime/operation.ts";
import type {
  NodeAnswer,
  GraphError,
  SuccessAnswer,
  NodeUpdate,
  PhoneNumberPageAnswer,
  BusinessAccountPageAnswer,
  CodeRequest,
  CodeVerification,
  Registration,
  SettingsAnswer,
  SettingsUpdate,
  AccessTokenAnswer,
  CodeExchange,
} from "./types.ts";

export type { Schemas } from "./types.ts";

/** The path of `getNode`. */
export interface GetNodePath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of a WhatsApp Business Account or a phone number.
   * @example 123456789012345
   */
  nodeId: string;
}

/** The query of `getNode`. */
export interface GetNodeQuery {
  /**
   * @description The names of the fields to return, separated by commas. The id is always returned.
   * @example id,name
   */
  fields: string;
}

/** The request that a handler of `getNode` receives. */
export interface GetNodeRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "getNode";
  readonly path: GetNodePath;
  readonly query: GetNodeQuery;
  readonly caller: Caller;
}

/** What a handler of `getNode` returns. */
export type GetNodeResponse =
  | Answer<200, NodeAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `getNode`. */
export interface GetNodeCall extends NoBody {
  readonly path: GetNodePath;
  readonly query: GetNodeQuery;
}

/** The result of a call of `getNode`. */
export type GetNodeResult =
  | OkResult<200, NodeAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `updateNode`. */
export interface UpdateNodePath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of a WhatsApp Business Account or a phone number.
   * @example 123456789012345
   */
  nodeId: string;
}

/** The request that a handler of `updateNode` receives. */
export interface UpdateNodeRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "updateNode";
  readonly path: UpdateNodePath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: NodeUpdate;
}

/** What a handler of `updateNode` returns. */
export type UpdateNodeResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `updateNode`. */
export interface UpdateNodeCall {
  readonly path: UpdateNodePath;
  readonly contentType?: "application/json";
  readonly body: NodeUpdate;
}

/** The result of a call of `updateNode`. */
export type UpdateNodeResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `listPhoneNumbers`. */
export interface ListPhoneNumbersPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the WhatsApp Business Account.
   * @example 987654321098765
   */
  businessAccountId: string;
}

/** The query of `listPhoneNumbers`. */
export interface ListPhoneNumbersQuery {
  /**
   * @description The names of the fields to return, separated by commas. The id is always returned.
   * @example id,name
   */
  fields: string;
  /**
   * @description The maximum number of items per page.
   * @example 100
   */
  limit?: number;
  /**
   * @description Where to continue: `paging.cursors.after` of the previous page.
   * @example QVFIUmFmdGVy
   */
  after?: string;
}

/** The request that a handler of `listPhoneNumbers` receives. */
export interface ListPhoneNumbersRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "listPhoneNumbers";
  readonly path: ListPhoneNumbersPath;
  readonly query: ListPhoneNumbersQuery;
  readonly caller: Caller;
}

/** What a handler of `listPhoneNumbers` returns. */
export type ListPhoneNumbersResponse =
  | Answer<200, PhoneNumberPageAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `listPhoneNumbers`. */
export interface ListPhoneNumbersCall extends NoBody {
  readonly path: ListPhoneNumbersPath;
  readonly query: ListPhoneNumbersQuery;
}

/** The result of a call of `listPhoneNumbers`. */
export type ListPhoneNumbersResult =
  | OkResult<200, PhoneNumberPageAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `subscribeApp`. */
export interface SubscribeAppPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the WhatsApp Business Account.
   * @example 987654321098765
   */
  businessAccountId: string;
}

/** The request that a handler of `subscribeApp` receives. */
export interface SubscribeAppRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "subscribeApp";
  readonly path: SubscribeAppPath;
  readonly caller: Caller;
}

/** What a handler of `subscribeApp` returns. */
export type SubscribeAppResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `subscribeApp`. */
export interface SubscribeAppCall extends NoBody {
  readonly path: SubscribeAppPath;
}

/** The result of a call of `subscribeApp`. */
export type SubscribeAppResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `unsubscribeApp`. */
export interface UnsubscribeAppPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the WhatsApp Business Account.
   * @example 987654321098765
   */
  businessAccountId: string;
}

/** The request that a handler of `unsubscribeApp` receives. */
export interface UnsubscribeAppRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "unsubscribeApp";
  readonly path: UnsubscribeAppPath;
  readonly caller: Caller;
}

/** What a handler of `unsubscribeApp` returns. */
export type UnsubscribeAppResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `unsubscribeApp`. */
export interface UnsubscribeAppCall extends NoBody {
  readonly path: UnsubscribeAppPath;
}

/** The result of a call of `unsubscribeApp`. */
export type UnsubscribeAppResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `listOwnedBusinessAccounts`. */
export interface ListOwnedBusinessAccountsPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the business.
   * @example 246813579024680
   */
  businessId: string;
}

/** The query of `listOwnedBusinessAccounts`. */
export interface ListOwnedBusinessAccountsQuery {
  /**
   * @description The names of the fields to return, separated by commas. The id is always returned.
   * @example id,name
   */
  fields: string;
  /**
   * @description The maximum number of items per page.
   * @example 100
   */
  limit?: number;
  /**
   * @description Where to continue: `paging.cursors.after` of the previous page.
   * @example QVFIUmFmdGVy
   */
  after?: string;
}

/** The request that a handler of `listOwnedBusinessAccounts` receives. */
export interface ListOwnedBusinessAccountsRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "listOwnedBusinessAccounts";
  readonly path: ListOwnedBusinessAccountsPath;
  readonly query: ListOwnedBusinessAccountsQuery;
  readonly caller: Caller;
}

/** What a handler of `listOwnedBusinessAccounts` returns. */
export type ListOwnedBusinessAccountsResponse =
  | Answer<200, BusinessAccountPageAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `listOwnedBusinessAccounts`. */
export interface ListOwnedBusinessAccountsCall extends NoBody {
  readonly path: ListOwnedBusinessAccountsPath;
  readonly query: ListOwnedBusinessAccountsQuery;
}

/** The result of a call of `listOwnedBusinessAccounts`. */
export type ListOwnedBusinessAccountsResult =
  | OkResult<200, BusinessAccountPageAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `requestCode`. */
export interface RequestCodePath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the phone number, not the number itself.
   * @example 123456789012345
   */
  phoneNumberId: string;
}

/** The request that a handler of `requestCode` receives. */
export interface RequestCodeRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "requestCode";
  readonly path: RequestCodePath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: CodeRequest;
}

/** What a handler of `requestCode` returns. */
export type RequestCodeResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `requestCode`. */
export interface RequestCodeCall {
  readonly path: RequestCodePath;
  readonly contentType?: "application/json";
  readonly body: CodeRequest;
}

/** The result of a call of `requestCode`. */
export type RequestCodeResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `verifyCode`. */
export interface VerifyCodePath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the phone number, not the number itself.
   * @example 123456789012345
   */
  phoneNumberId: string;
}

/** The request that a handler of `verifyCode` receives. */
export interface VerifyCodeRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "verifyCode";
  readonly path: VerifyCodePath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: CodeVerification;
}

/** What a handler of `verifyCode` returns. */
export type VerifyCodeResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `verifyCode`. */
export interface VerifyCodeCall {
  readonly path: VerifyCodePath;
  readonly contentType?: "application/json";
  readonly body: CodeVerification;
}

/** The result of a call of `verifyCode`. */
export type VerifyCodeResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `registerPhoneNumber`. */
export interface RegisterPhoneNumberPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the phone number, not the number itself.
   * @example 123456789012345
   */
  phoneNumberId: string;
}

/** The request that a handler of `registerPhoneNumber` receives. */
export interface RegisterPhoneNumberRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "registerPhoneNumber";
  readonly path: RegisterPhoneNumberPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: Registration;
}

/** What a handler of `registerPhoneNumber` returns. */
export type RegisterPhoneNumberResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `registerPhoneNumber`. */
export interface RegisterPhoneNumberCall {
  readonly path: RegisterPhoneNumberPath;
  readonly contentType?: "application/json";
  readonly body: Registration;
}

/** The result of a call of `registerPhoneNumber`. */
export type RegisterPhoneNumberResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `deregisterPhoneNumber`. */
export interface DeregisterPhoneNumberPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the phone number, not the number itself.
   * @example 123456789012345
   */
  phoneNumberId: string;
}

/** The request that a handler of `deregisterPhoneNumber` receives. */
export interface DeregisterPhoneNumberRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "deregisterPhoneNumber";
  readonly path: DeregisterPhoneNumberPath;
  readonly caller: Caller;
}

/** What a handler of `deregisterPhoneNumber` returns. */
export type DeregisterPhoneNumberResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `deregisterPhoneNumber`. */
export interface DeregisterPhoneNumberCall extends NoBody {
  readonly path: DeregisterPhoneNumberPath;
}

/** The result of a call of `deregisterPhoneNumber`. */
export type DeregisterPhoneNumberResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `getSettings`. */
export interface GetSettingsPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the phone number, not the number itself.
   * @example 123456789012345
   */
  phoneNumberId: string;
}

/** The query of `getSettings`. */
export interface GetSettingsQuery {
  /**
   * @description The names of the fields to return, separated by commas. The id is always returned.
   * @example id,name
   */
  fields: string;
}

/** The request that a handler of `getSettings` receives. */
export interface GetSettingsRequest<Caller = unknown> extends BodilessRequest {
  readonly operationId: "getSettings";
  readonly path: GetSettingsPath;
  readonly query: GetSettingsQuery;
  readonly caller: Caller;
}

/** What a handler of `getSettings` returns. */
export type GetSettingsResponse =
  | Answer<200, SettingsAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `getSettings`. */
export interface GetSettingsCall extends NoBody {
  readonly path: GetSettingsPath;
  readonly query: GetSettingsQuery;
}

/** The result of a call of `getSettings`. */
export type GetSettingsResult =
  | OkResult<200, SettingsAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `updateSettings`. */
export interface UpdateSettingsPath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
  /**
   * @description The id of the phone number, not the number itself.
   * @example 123456789012345
   */
  phoneNumberId: string;
}

/** The request that a handler of `updateSettings` receives. */
export interface UpdateSettingsRequest<Caller = unknown> extends EveryRequest {
  readonly operationId: "updateSettings";
  readonly path: UpdateSettingsPath;
  readonly caller: Caller;
  readonly contentType: "application/json";
  readonly body: SettingsUpdate;
}

/** What a handler of `updateSettings` returns. */
export type UpdateSettingsResponse =
  | Answer<200, SuccessAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `updateSettings`. */
export interface UpdateSettingsCall {
  readonly path: UpdateSettingsPath;
  readonly contentType?: "application/json";
  readonly body: SettingsUpdate;
}

/** The result of a call of `updateSettings`. */
export type UpdateSettingsResult =
  | OkResult<200, SuccessAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The path of `exchangeCode`. */
export interface ExchangeCodePath {
  /**
   * @description The version of the Graph API.
   * @example v26.0
   */
  version: string;
}

/** The request that a handler of `exchangeCode` receives. */
export interface ExchangeCodeRequest<_Caller = unknown> extends EveryRequest {
  readonly operationId: "exchangeCode";
  readonly path: ExchangeCodePath;
  readonly contentType: "application/json";
  readonly body: CodeExchange;
}

/** What a handler of `exchangeCode` returns. */
export type ExchangeCodeResponse =
  | Answer<200, AccessTokenAnswer>
  | Answer<400 | 401 | 403 | 500 | 503, GraphError>;

/** The arguments of a call of `exchangeCode`. */
export interface ExchangeCodeCall {
  readonly path: ExchangeCodePath;
  readonly contentType?: "application/json";
  readonly body: CodeExchange;
}

/** The result of a call of `exchangeCode`. */
export type ExchangeCodeResult =
  | OkResult<200, AccessTokenAnswer>
  | FailedResult<400 | 401 | 403 | 500 | 503, GraphError>;

/** The types of each operation, by operationId. */
export interface Operations<Caller = unknown> {
  /** Get a node: `GET /{version}/{nodeId}` */
  getNode: OperationTypes<GetNodeRequest<Caller>, GetNodeResponse, GetNodeCall, GetNodeResult>;
  /** Update a node: `POST /{version}/{nodeId}` */
  updateNode: OperationTypes<UpdateNodeRequest<Caller>, UpdateNodeResponse, UpdateNodeCall, UpdateNodeResult>;
  /** List the phone numbers of a WhatsApp Business Account: `GET /{version}/{businessAccountId}/phone_numbers` */
  listPhoneNumbers: OperationTypes<ListPhoneNumbersRequest<Caller>, ListPhoneNumbersResponse, ListPhoneNumbersCall, ListPhoneNumbersResult>;
  /** Subscribe the app to an account: `POST /{version}/{businessAccountId}/subscribed_apps` */
  subscribeApp: OperationTypes<SubscribeAppRequest<Caller>, SubscribeAppResponse, SubscribeAppCall, SubscribeAppResult>;
  /** Unsubscribe the app from an account: `DELETE /{version}/{businessAccountId}/subscribed_apps` */
  unsubscribeApp: OperationTypes<UnsubscribeAppRequest<Caller>, UnsubscribeAppResponse, UnsubscribeAppCall, UnsubscribeAppResult>;
  /** List the WhatsApp Business Accounts of a business: `GET /{version}/{businessId}/owned_whatsapp_business_accounts` */
  listOwnedBusinessAccounts: OperationTypes<ListOwnedBusinessAccountsRequest<Caller>, ListOwnedBusinessAccountsResponse, ListOwnedBusinessAccountsCall, ListOwnedBusinessAccountsResult>;
  /** Request a verification code: `POST /{version}/{phoneNumberId}/request_code` */
  requestCode: OperationTypes<RequestCodeRequest<Caller>, RequestCodeResponse, RequestCodeCall, RequestCodeResult>;
  /** Verify a phone number with its code: `POST /{version}/{phoneNumberId}/verify_code` */
  verifyCode: OperationTypes<VerifyCodeRequest<Caller>, VerifyCodeResponse, VerifyCodeCall, VerifyCodeResult>;
  /** Register a phone number with the Cloud API: `POST /{version}/{phoneNumberId}/register` */
  registerPhoneNumber: OperationTypes<RegisterPhoneNumberRequest<Caller>, RegisterPhoneNumberResponse, RegisterPhoneNumberCall, RegisterPhoneNumberResult>;
  /** Deregister a phone number from the Cloud API: `POST /{version}/{phoneNumberId}/deregister` */
  deregisterPhoneNumber: OperationTypes<DeregisterPhoneNumberRequest<Caller>, DeregisterPhoneNumberResponse, DeregisterPhoneNumberCall, DeregisterPhoneNumberResult>;
  /** Get the settings of a phone number: `GET /{version}/{phoneNumberId}/settings` */
  getSettings: OperationTypes<GetSettingsRequest<Caller>, GetSettingsResponse, GetSettingsCall, GetSettingsResult>;
  /** Update the settings of a phone number: `POST /{version}/{phoneNumberId}/settings` */
  updateSettings: OperationTypes<UpdateSettingsRequest<Caller>, UpdateSettingsResponse, UpdateSettingsCall, UpdateSettingsResult>;
  /** Exchange a code for an access token: `POST /{version}/oauth/access_token` */
  exchangeCode: OperationTypes<ExchangeCodeRequest, ExchangeCodeResponse, ExchangeCodeCall, ExchangeCodeResult>;
}

export type OperationId = keyof Operations;

/** A request that passed validation: parameters converted to their types, defaults filled in. */
export type OperationRequest<Id extends OperationId, Caller = unknown> = PartOf<Operations<Caller>[Id], "request">;

/** What a handler returns: one of the declared statuses, with its body and headers. */
export type OperationResponse<Id extends OperationId> = PartOf<Operations[Id], "response">;

/** The arguments of a call: path, query, headers and body, if the operation declares them. */
export type OperationCall<Id extends OperationId> = PartOf<Operations[Id], "call">;

/** The result of a call: a union by status, so `if (result.status === 409)` narrows the body. */
export type OperationResult<Id extends OperationId> = PartOf<Operations[Id], "result">;

export type OperationStatus<Id extends OperationId> = OperationResponse<Id> extends { readonly status: infer Status }
  ? Status
  : never;

export type OperationHandler<Id extends OperationId, Caller = unknown, Context = object> = OperationHandlers<
  Caller,
  Context
>[Id];

/**
 * One handler per operation; a missing handler does not compile. `Context` is added to each request; this server adds
 * `HandlerContext`.
 */
export type OperationHandlers<Caller = unknown, Context = object> = {
  readonly [Id in keyof Operations<Caller>]: (
    request: PartOf<Operations<Caller>[Id], "request"> & Context,
  ) => PartOf<Operations<Caller>[Id], "response"> | Promise<PartOf<Operations<Caller>[Id], "response">>;
};

/** The operations of each tag. */
export interface Tags {
  Nodes: "getNode" | "updateNode";
  "Business Accounts": "listPhoneNumbers" | "subscribeApp" | "unsubscribeApp" | "listOwnedBusinessAccounts";
  "Phone Numbers": "requestCode" | "verifyCode" | "registerPhoneNumber" | "deregisterPhoneNumber" | "getSettings" | "updateSettings";
  "Access Tokens": "exchangeCode";
}

export type Tag = keyof Tags;

/** The handlers of one tag, so that the compiler names the file that lacks one. */
export type TaggedHandlers<T extends Tag, Caller = unknown, Context = object> = Pick<
  OperationHandlers<Caller, Context>,
  Tags[T]
>;

/** The item type of each paged list. */
export interface PageItems {

}

/** The operations that return a paged list. */
export type PagedOperationId = keyof PageItems;

/** The item type of one such list. */
export type PageItem<Id extends PagedOperationId> = PageItems[Id];

/** The server URLs of the contract, in its order. */
export const servers = ["https://graph.facebook.com"] as const;

/** The operation table. */
export const operations: { readonly [Id in OperationId]: OperationDescription } = /* @__PURE__ */ JSON.parse(`{
"getNode":{"method":"get","path":"/{version}/{nodeId}","tag":"Nodes","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"updateNode":{"method":"post","path":"/{version}/{nodeId}","tag":"Nodes","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"listPhoneNumbers":{"method":"get","path":"/{version}/{businessAccountId}/phone_numbers","tag":"Business Accounts","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"subscribeApp":{"method":"post","path":"/{version}/{businessAccountId}/subscribed_apps","tag":"Business Accounts","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"unsubscribeApp":{"method":"delete","path":"/{version}/{businessAccountId}/subscribed_apps","tag":"Business Accounts","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"listOwnedBusinessAccounts":{"method":"get","path":"/{version}/{businessId}/owned_whatsapp_business_accounts","tag":"Business Accounts","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"requestCode":{"method":"post","path":"/{version}/{phoneNumberId}/request_code","tag":"Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"verifyCode":{"method":"post","path":"/{version}/{phoneNumberId}/verify_code","tag":"Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"registerPhoneNumber":{"method":"post","path":"/{version}/{phoneNumberId}/register","tag":"Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"deregisterPhoneNumber":{"method":"post","path":"/{version}/{phoneNumberId}/deregister","tag":"Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"getSettings":{"method":"get","path":"/{version}/{phoneNumberId}/settings","tag":"Phone Numbers","security":"required","requestMediaTypes":[],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"updateSettings":{"method":"post","path":"/{version}/{phoneNumberId}/settings","tag":"Phone Numbers","security":"required","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}},
"exchangeCode":{"method":"post","path":"/{version}/oauth/access_token","tag":"Access Tokens","security":"none","requestMediaTypes":["application/json"],"responses":{"200":["application/json"],"400":["application/json"],"401":["application/json"],"403":["application/json"],"500":["application/json"],"503":["application/json"]}}
}`);

/** The known values of each enumeration that may grow, by schema. */
export const knownValues = { SwitchState: ["ENABLED", "DISABLED"] } as const;

/** The same as closed unions, for code that must handle every known value; the schema types are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
