/** The database: its pools and faults, its own server for development, what is stored in it. */
package world.kindness.platform.database;
