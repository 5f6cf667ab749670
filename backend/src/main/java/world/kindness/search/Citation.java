package world.kindness.search;

/**
 * Who published what was found, and where.
 *
 * @param publisher name of the community
 * @param api address of this API as the public reaches it
 */
record Citation(String publisher, String api) {
  /** The pack's HTML form, which is made for citing, at the section that says it. */
  String address(Hit hit) {
    String pack = api + "/api/v1/packs/" + hit.session() + ".html";
    return hit.kind() == Findable.PACK ? pack : pack + "#" + hit.section();
  }
}
