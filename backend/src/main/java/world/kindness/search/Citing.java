package world.kindness.search;

import world.kindness.pack.citing.Citation;

/**
 * How what was found is cited.
 *
 * @param publisher name of the community
 * @param site address of the site as the public reaches it
 */
record Citing(String publisher, String site) {
  Citation citation(Hit hit) {
    return new Citation(
        publisher, hit.session(), hit.title(), hit.date(), hit.edition(), null, part(hit), site);
  }

  private static Citation.Part part(Hit hit) {
    return hit.kind() == Findable.PACK
        ? null
        : new Citation.Part(
            hit.kind().name(),
            hit.id(),
            hit.plain(),
            hit.attribution(),
            hit.country(),
            hit.themes(),
            hit.section());
  }
}
