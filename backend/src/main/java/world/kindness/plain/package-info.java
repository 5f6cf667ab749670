/** Pages of the site for whoever runs no scripts. */
package world.kindness.plain;
