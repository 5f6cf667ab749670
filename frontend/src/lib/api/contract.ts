/*
 * What the contract says of an operation, found by its method and its address, with or without the
 * values of its parameters: `/quotes/{id}` as well as `/quotes/${id}`.
 */
import type { paths } from './schema';

type Base = '/api/v1';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Filled<P extends string> = P extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${string}${Filled<After>}`
  : P;
type Offers<M extends Method, P extends keyof paths> =
  paths[P] extends Record<Lowercase<M>, { responses: unknown }> ? P : never;
type Template<M extends Method> = { [P in keyof paths]: Offers<M, P> }[keyof paths];

/** Addresses that answer a method, behind `/api/v1`. */
export type Address<M extends Method = Method> = M extends Method
  ? Filled<Template<M>> extends infer A
    ? A extends `${Base}${infer Rest}`
      ? Rest
      : never
    : never
  : never;

/** `/drafts/${string}` fits longer addresses too: the one of just this form is meant. */
type Found<M extends Method, A extends string> = {
  [P in Template<M>]: `${Base}${A}` extends Filled<P>
    ? Filled<P> extends `${Base}${A}`
      ? paths[P][Lowercase<M> & keyof paths[P]]
      : never
    : never;
}[Template<M>];

type Json<C> = C extends { content: { 'application/json': infer T } } ? T : undefined;

/** What an operation answers where it succeeds. */
export type Success<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Json<R[S]> : never }[keyof R]
  : never;
export type Answered<M extends Method, A extends string> = Success<Found<M, A>>;

/** What is sent to it, as JSON. */
export type Body<M extends Method, A extends string> =
  Found<M, A> extends { requestBody?: infer B }
    ? NonNullable<B> extends { content: infer C }
      ? C[keyof C]
      : undefined
    : undefined;
