package world.kindness.intake.findings.names;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.platform.text.PlainLetters;

/** Words that stand in the names people show in a meeting, and are no part of their name. */
final class NameWords {
  /** Before a name. "Don" and "Dean" are given names too, and stay. */
  static final Set<String> TITLES =
      words(
          """
          dr dra drs prof professor professora profa mr mrs ms miss mx sir dame lord lady rev revd
          reverend sister sr sra srta herr frau fru mme mlle madame monsieur dott dottssa ing dipl mag med hc habil
          nurse midwife matron host cohost facilitator moderator speaker chair admin
          """);

  /** Behind a name. */
  static final Set<String> SUFFIXES =
      words(
          """
          jr sr ii iii iv phd md rn rgn rm rmn rnld bn bsc msc ba ma mba mph meng bs ms dphil edd dnp np
          mbbs mbchb frcp frcgp frcs frcn mrcp mrcgp mrcs facp fqni qn mbe obe cbe dbe kbe ce esq lcsw
          otr pt ot slt gp cno ceo coo cfo hca ahp nhs uk usa who ret retd
          """);

  /** Suffixes that are written small. */
  static final Set<String> YOUNGER = words("jr sr esq phd ret retd");

  static final Set<String> PRONOUNS =
      words(
          """
          she her hers he him his they them theirs ze zir xe xem hon henne hennes hen han honom hans
          ella el elle elles lui sie ihr er ihn ela ele lei
          """);

  static final Set<String> DEVICES =
      words(
          """
          iphone ipad ipod macbook imac galaxy android phone telephone smartphone tablet laptop desktop
          computer surface pixel huawei samsung telefono movil portatil pc mac handy telefon
          """);

  /** Stand where a meeting knows no name at all. */
  static final Set<String> NOBODY =
      words(
          """
          guest guests user users caller call in dial anonymous unknown participant attendee zoom meeting
          invitado invitada usuario gast gaest invite anonimo anonym teilnehmer deltagare
          """);

  /** Words of a device's name, or beside it, that are no person's. */
  static final Set<String> FILLERS =
      words(
          "de s pro air mini max plus von van di the my our mi mein mon a s10 s20 s21 s22 s23 s24");

  /** Whoever has one of these in the name is a group, a place of work or a room. */
  static final Set<String> ORGANISATIONS =
      words(
          """
          hospital hospitals trust nhs university universitat universitet universidad universidade
          universite institute institutet institut college school region council ministry department
          dept health healthcare care clinic centre center foundation association society network team
          teams group committee charity hospice surgery practice library academy ltd inc gmbh who
          unicef klinik krankenhaus sjukhus spital hopital ospedale ziekenhuis room board studio office
          boardroom conference kindness conversations conversation
          """);

  /** Two people behind one camera. */
  static final Set<String> BOTH = words("and und och og en & +");

  private NameWords() {}

  private static Set<String> words(String table) {
    return Arrays.stream(table.strip().split("\\s+"))
        .map(PlainLetters::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
