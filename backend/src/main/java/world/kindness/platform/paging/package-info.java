/** Lists that are read page by page, behind a key instead of a count. */
package world.kindness.platform.paging;
