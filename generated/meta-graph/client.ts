// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import { operations } from "./operations.ts";
import type {
  OperationCall,
  PagedOperationId,
  PageItem,
  GetNodeCall,
  GetNodeResult,
  UpdateNodeCall,
  UpdateNodeResult,
  ListPhoneNumbersCall,
  ListPhoneNumbersResult,
  SubscribeAppCall,
  SubscribeAppResult,
  UnsubscribeAppCall,
  UnsubscribeAppResult,
  ListOwnedBusinessAccountsCall,
  ListOwnedBusinessAccountsResult,
  RequestCodeCall,
  RequestCodeResult,
  VerifyCodeCall,
  VerifyCodeResult,
  RegisterPhoneNumberCall,
  RegisterPhoneNumberResult,
  DeregisterPhoneNumberCall,
  DeregisterPhoneNumberResult,
  GetSettingsCall,
  GetSettingsResult,
  UpdateSettingsCall,
  UpdateSettingsResult,
  ExchangeCodeCall,
  ExchangeCodeResult,
} from "./operations.ts";
import {
  type CallOptions,
  type ClientOptions,
  createContractClient,
  type Middleware,
} from "../runtime/client.ts";
import type { CallArguments } from "../runtime/operation-types.ts";

export * from "../runtime/client.ts";

/** One method per operation; each gives a union by `status`. */
export interface Client {
  /**
   * Get a node
   *
   * Reads a node: a WhatsApp Business Account or a phone number, whichever has this id. Reading an account is how a token shows that it may read it, and where the name of the business comes from. A node that does not exist, one that the token may not see and a node of another kind all get the same answer: status 400, code 100, subcode 33.
   *
   * `GET /{version}/{nodeId}`
   */
  readonly getNode: (call: GetNodeCall, options?: CallOptions) => Promise<GetNodeResult>;
  /**
   * Update a node
   *
   * Changes a phone number: sets the PIN of its two-step verification, without a need for the old one. The node itself is not in the answer, which only says that it is done.
   *
   * `POST /{version}/{nodeId}`
   */
  readonly updateNode: (call: UpdateNodeCall, options?: CallOptions) => Promise<UpdateNodeResult>;
  /**
   * List the phone numbers of a WhatsApp Business Account
   *
   * Lists the phone numbers of a WhatsApp Business Account, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`. A page may hold fewer numbers than `limit` without being the last. Cursors go stale and are not worth keeping.
   *
   * `GET /{version}/{businessAccountId}/phone_numbers`
   */
  readonly listPhoneNumbers: (call: ListPhoneNumbersCall, options?: CallOptions) => Promise<ListPhoneNumbersResult>;
  /**
   * Subscribe the app to an account
   *
   * Subscribes the app that the token belongs to to the events of a WhatsApp Business Account. Without it Meta sends none, even where the app has an address for them. Subscribing again changes nothing.
   *
   * `POST /{version}/{businessAccountId}/subscribed_apps`
   */
  readonly subscribeApp: (call: SubscribeAppCall, options?: CallOptions) => Promise<SubscribeAppResult>;
  /**
   * Unsubscribe the app from an account
   *
   * Ends the subscription of the app that the token belongs to: Meta sends it no more events of this WhatsApp Business Account. Other apps that are subscribed to the account keep getting theirs.
   *
   * `DELETE /{version}/{businessAccountId}/subscribed_apps`
   */
  readonly unsubscribeApp: (call: UnsubscribeAppCall, options?: CallOptions) => Promise<UnsubscribeAppResult>;
  /**
   * List the WhatsApp Business Accounts of a business
   *
   * Lists the WhatsApp Business Accounts that a business owns and that the token may see, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`.
   *
   * `GET /{version}/{businessId}/owned_whatsapp_business_accounts`
   */
  readonly listOwnedBusinessAccounts: (call: ListOwnedBusinessAccountsCall, options?: CallOptions) => Promise<ListOwnedBusinessAccountsResult>;
  /**
   * Request a verification code
   *
   * Has Meta send a one-time code to the phone number, by text message or by a call. Whoever gets the code owns the number. How often it may be asked for is not published. Code 136024 has several meanings: the number is verified already, the code was asked for too often, or the number cannot be verified like this.
   *
   * `POST /{version}/{phoneNumberId}/request_code`
   */
  readonly requestCode: (call: RequestCodeCall, options?: CallOptions) => Promise<RequestCodeResult>;
  /**
   * Verify a phone number with its code
   *
   * Shows that the business owns the phone number, by the code that was sent to it, without the hyphen in its middle. A code is good for ten minutes and for one use. The number then counts as verified for 14 days, unless it is registered within them.
   *
   * `POST /{version}/{phoneNumberId}/verify_code`
   */
  readonly verifyCode: (call: VerifyCodeCall, options?: CallOptions) => Promise<VerifyCodeResult>;
  /**
   * Register a phone number with the Cloud API
   *
   * Registers a verified phone number with the Cloud API, so that it can send and receive. The PIN has to be the one that the number has; a number without one gets this one. Ten calls for one number are allowed in any 72 hours, failed ones included; one more locks the number's registration for 72 hours.
   *
   * `POST /{version}/{phoneNumberId}/register`
   */
  readonly registerPhoneNumber: (call: RegisterPhoneNumberCall, options?: CallOptions) => Promise<RegisterPhoneNumberResult>;
  /**
   * Deregister a phone number from the Cloud API
   *
   * Takes a phone number from the Cloud API; the number and its history stay. Ten calls for one number are allowed in any 72 hours, counted apart from those of its registration; one more locks the number for 72 hours.
   *
   * `POST /{version}/{phoneNumberId}/deregister`
   */
  readonly deregisterPhoneNumber: (call: DeregisterPhoneNumberCall, options?: CallOptions) => Promise<DeregisterPhoneNumberResult>;
  /**
   * Get the settings of a phone number
   *
   * Reads the settings of a phone number: calls, what happens when a user's identity changes, encryption and where data is stored. A setting that was never touched can be missing. Passwords of SIP servers are never asked for.
   *
   * `GET /{version}/{phoneNumberId}/settings`
   */
  readonly getSettings: (call: GetSettingsCall, options?: CallOptions) => Promise<GetSettingsResult>;
  /**
   * Update the settings of a phone number
   *
   * Changes one of the settings of a phone number; Meta takes one at a time. Calls need a messaging limit of 2,000 conversations or more. Where data is stored can be changed only while the number is not registered.
   *
   * `POST /{version}/{phoneNumberId}/settings`
   */
  readonly updateSettings: (call: UpdateSettingsCall, options?: CallOptions) => Promise<UpdateSettingsResult>;
  /**
   * Exchange a code for an access token
   *
   * Exchanges the code that a business got at the end of Meta's signup for an access token for its accounts. The code is good for 30 seconds and for one use. The app's secret and the code are in the body, never in the address, which ends up in logs.
   *
   * `POST /{version}/oauth/access_token`
   */
  readonly exchangeCode: (call: ExchangeCodeCall, options?: CallOptions) => Promise<ExchangeCodeResult>;
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Goes through a list, whatever the number of its pages: `for await (const item of client.paginate("listThings"))`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: CallArguments<OperationCall<Id>, CallOptions>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
}

/** Makes a client: one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table has the operations, the types say what they take and give: here the two are tied together.
  return createContractClient(operations, options) as object as Client;
}
