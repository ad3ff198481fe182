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

/** One method per operation; each returns a union that `status` discriminates. */
export interface Client {
  /**
   * Get a node
   *
   * Reads a node: the WhatsApp Business Account or phone number with this id. Reading an account shows whether the token can read it, and returns the name of the business. A missing node, a node that the token may not see and a node of another kind all get the same response: status 400, code 100, subcode 33.
   *
   * `GET /{version}/{nodeId}`
   */
  readonly getNode: (call: GetNodeCall, options?: CallOptions) => Promise<GetNodeResult>;
  /**
   * Update a node
   *
   * Changes a phone number: sets the PIN of its two-step verification, without the old PIN. The response only says that the change was made; it does not contain the node.
   *
   * `POST /{version}/{nodeId}`
   */
  readonly updateNode: (call: UpdateNodeCall, options?: CallOptions) => Promise<UpdateNodeResult>;
  /**
   * List the phone numbers of a WhatsApp Business Account
   *
   * Lists the phone numbers of a WhatsApp Business Account, one page at a time. If `paging.next` is present, there is another page: send `paging.cursors.after` as `after`. A page may hold fewer numbers than `limit` without being the last. Cursors expire, so do not store them.
   *
   * `GET /{version}/{businessAccountId}/phone_numbers`
   */
  readonly listPhoneNumbers: (call: ListPhoneNumbersCall, options?: CallOptions) => Promise<ListPhoneNumbersResult>;
  /**
   * Subscribe the app to an account
   *
   * Subscribes the token's app to the events of a WhatsApp Business Account. Without a subscription Meta sends no events, even if the app has a URL to receive them. Subscribing again changes nothing.
   *
   * `POST /{version}/{businessAccountId}/subscribed_apps`
   */
  readonly subscribeApp: (call: SubscribeAppCall, options?: CallOptions) => Promise<SubscribeAppResult>;
  /**
   * Unsubscribe the app from an account
   *
   * Ends the subscription of the token's app: Meta sends it no more events of this WhatsApp Business Account. Other apps keep their subscriptions.
   *
   * `DELETE /{version}/{businessAccountId}/subscribed_apps`
   */
  readonly unsubscribeApp: (call: UnsubscribeAppCall, options?: CallOptions) => Promise<UnsubscribeAppResult>;
  /**
   * List the WhatsApp Business Accounts of a business
   *
   * Lists the WhatsApp Business Accounts that a business owns and the token may see, one page at a time. If `paging.next` is present, there is another page: send `paging.cursors.after` as `after`.
   *
   * `GET /{version}/{businessId}/owned_whatsapp_business_accounts`
   */
  readonly listOwnedBusinessAccounts: (call: ListOwnedBusinessAccountsCall, options?: CallOptions) => Promise<ListOwnedBusinessAccountsResult>;
  /**
   * Request a verification code
   *
   * Asks Meta to send a one-time code to the phone number, in a text message or a call. Entering the code proves that the business owns the number. Meta does not publish how often a code may be requested. Code 136024 has several meanings: the number is already verified, the code was requested too often, or the number cannot be verified this way.
   *
   * `POST /{version}/{phoneNumberId}/request_code`
   */
  readonly requestCode: (call: RequestCodeCall, options?: CallOptions) => Promise<RequestCodeResult>;
  /**
   * Verify a phone number with its code
   *
   * Proves that the business owns the phone number, with the code that was sent to it, without the hyphen in the middle. A code works once, within ten minutes. The number then counts as verified for 14 days, or for longer if it is registered within that time.
   *
   * `POST /{version}/{phoneNumberId}/verify_code`
   */
  readonly verifyCode: (call: VerifyCodeCall, options?: CallOptions) => Promise<VerifyCodeResult>;
  /**
   * Register a phone number with the Cloud API
   *
   * Registers a verified phone number with the Cloud API, so that it can send and receive. Send the PIN that the number has; if it has none, this sets it. Ten calls per number are allowed in any 72 hours, including failed ones; one more locks the number's registration for 72 hours.
   *
   * `POST /{version}/{phoneNumberId}/register`
   */
  readonly registerPhoneNumber: (call: RegisterPhoneNumberCall, options?: CallOptions) => Promise<RegisterPhoneNumberResult>;
  /**
   * Deregister a phone number from the Cloud API
   *
   * Deregisters a phone number from the Cloud API; Meta still has the number and its history. Ten calls per number are allowed in any 72 hours, counted separately from registrations; one more locks the number for 72 hours.
   *
   * `POST /{version}/{phoneNumberId}/deregister`
   */
  readonly deregisterPhoneNumber: (call: DeregisterPhoneNumberCall, options?: CallOptions) => Promise<DeregisterPhoneNumberResult>;
  /**
   * Get the settings of a phone number
   *
   * Reads a phone number's settings: calls, what happens when a user's identity changes, encryption and where data is stored. A setting that was never changed can be missing. This project never requests the passwords of SIP servers.
   *
   * `GET /{version}/{phoneNumberId}/settings`
   */
  readonly getSettings: (call: GetSettingsCall, options?: CallOptions) => Promise<GetSettingsResult>;
  /**
   * Update the settings of a phone number
   *
   * Changes one of a phone number's settings; Meta accepts one at a time. Calls need a messaging limit of 2,000 conversations or more. The place where data is stored can be changed only while the number is not registered.
   *
   * `POST /{version}/{phoneNumberId}/settings`
   */
  readonly updateSettings: (call: UpdateSettingsCall, options?: CallOptions) => Promise<UpdateSettingsResult>;
  /**
   * Exchange a code for an access token
   *
   * Exchanges the code from the end of Meta's signup for an access token to the business's accounts. The code works once, within 30 seconds. The app's secret and the code are in the body, never in the URL, because URLs end up in logs.
   *
   * `POST /{version}/oauth/access_token`
   */
  readonly exchangeCode: (call: ExchangeCodeCall, options?: CallOptions) => Promise<ExchangeCodeResult>;
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Iterates over all pages of a list: `for await (const item of client.paginate("listThings"))`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: CallArguments<OperationCall<Id>, CallOptions>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
}

/** Creates a client with one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table contains the operations and the types describe them; this cast connects the two.
  return createContractClient(operations, options) as object as Client;
}
