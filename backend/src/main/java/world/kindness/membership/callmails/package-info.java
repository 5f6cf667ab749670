/** What members are told of a call by mail: by a facilitator's act, in their language, once. */
package world.kindness.membership.callmails;
