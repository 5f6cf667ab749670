/** The private link at which people join a call, and meeting links that stand in texts. */
package world.kindness.session.links;
