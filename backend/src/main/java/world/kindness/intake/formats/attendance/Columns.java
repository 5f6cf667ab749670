package world.kindness.intake.formats.attendance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import world.kindness.platform.text.PlainLetters;

/**
 * Where a list of participants keeps what, known by the words of its header in any order.
 *
 * @param unknown headings whose words no table knows
 */
record Columns(char delimiter, Map<Column, Integer> places, List<String> unknown) {
  private static final char[] DELIMITERS = {',', ';', '\t'};

  /**
   * What a list may say about a participant, in the words of the languages in which meeting
   * programs write it. A new language is a new line.
   */
  enum Column {
    NAME(
        """
        name | user name | full name | participant | display name
        nombre | nombre de usuario | nombre completo | nom | nom d'utilisateur | nom complet
        nome | nome de usuário | nome do utilizador | nome completo | nome utente
        benutzername | nutzername | vollständiger name | naam | gebruikersnaam | volledige naam
        namn | användarnamn | fullständigt namn | navn | brukernavn | brugernavn
        nazwa | nazwa użytkownika | imię i nazwisko | ad | adı | ad soyad | kullanıcı adı
        名前 | 氏名 | ユーザー名 | 이름 | 사용자 이름 | 姓名 | 名称 | 名稱 | 用户名 | 用户名称 | 使用者名稱
        الاسم | اسم المستخدم | имя | имя пользователя
        """),
    EMAIL(
        """
        user email | email | e-mail | email address | e-mail address
        correo electrónico | correo electrónico del usuario | correo | email del usuario
        e-mail-adresse | benutzer-e-mail | e-mail des benutzers | e-mail-adresse des benutzers
        adresse e-mail | e-mail de l'utilisateur | adresse e-mail de l'utilisateur | courriel
        e-mail do usuário | email do usuário | e-mail do utilizador | endereço de e-mail
        e-mail utente | e-mail dell'utente | indirizzo e-mail | indirizzo email
        e-mail van gebruiker | e-mailadres | e-mailadres van gebruiker
        e-post | e-postadress | användarens e-post | användarens e-postadress | e-postadresse
        adres e-mail | e-mail użytkownika | e-posta | e-posta adresi | kullanıcı e-postası
        メール | メールアドレス | ユーザーのメール | ユーザーのメールアドレス | 이메일 | 이메일 주소 | 사용자 이메일
        电子邮件 | 用户电子邮件 | 用户邮箱 | 邮箱 | 電子郵件 | 電子郵件地址 | 使用者電子郵件 | 用戶電子郵件
        البريد الإلكتروني | البريد الإلكتروني للمستخدم | электронная почта
        электронная почта пользователя | адрес электронной почты
        """),
    JOIN(
        """
        join time | joined | joined at | time joined
        hora para unirse | hora de unión | hora de entrada | hora de ingreso | hora de incorporación
        beitrittszeit | beitrittszeitpunkt | zeit des beitritts | uhrzeit des beitritts
        heure d'arrivée | heure d'entrée | heure de connexion | heure de participation
        horário de entrada | hora de participação | ora di ingresso | ora di accesso
        ora di entrata | ora di partecipazione | tijd van deelname | deelnametijd | tijdstip van deelname
        anslutningstid | tid för anslutning | gick med | czas dołączenia | godzina dołączenia
        katılma zamanı | katılım zamanı | katılma saati | giriş saati | 参加時刻 | 入室時刻 | 参加日時
        참가 시간 | 참여 시간 | 입장 시간 | 加入时间 | 进入时间 | 加入時間 | 進入時間
        وقت الانضمام | وقت الدخول | время входа | время подключения | время присоединения
        """),
    LEAVE(
        """
        leave time | left | left at | time left
        hora para salir | hora de salida | hora de abandono
        austrittszeit | verlassen um | zeit des verlassens | uhrzeit des verlassens
        heure de départ | heure de sortie | heure de déconnexion
        horário de saída | hora de saída | ora di uscita | vertrektijd | tijd van vertrek
        tijdstip van vertrek | tid för att lämna | lämnade | utträdestid | czas opuszczenia
        godzina opuszczenia | czas wyjścia | ayrılma zamanı | ayrılış zamanı | ayrılma saati | çıkış saati
        退出時刻 | 退室時刻 | 退出日時 | 나간 시간 | 퇴장 시간 | 离开时间 | 退出时间 | 離開時間 | 退出時間
        وقت المغادرة | وقت الخروج | время выхода | время отключения
        """),
    MINUTES(
        """
        duration | total duration | time in session
        duración | duración total | tiempo en la sesión
        dauer | gesamtdauer | zeit in der sitzung | durée | durée totale | temps dans la session
        duração | duração total | tempo na sessão | durata | durata totale | tempo nella sessione
        duur | totale duur | tijd in sessie | varaktighet | total varaktighet | tid i sessionen
        czas trwania | łączny czas trwania | süre | toplam süre | oturumdaki süre
        期間 | 所要時間 | 時間 | 合計時間 | 기간 | 총 시간 | 지속 시간 | 时长 | 持续时间 | 总时长 | 時長 | 持續時間
        المدة | المدة الإجمالية | продолжительность | длительность
        """),
    GUEST(
        """
        guest | is guest | invitado | gast | invité | convidado | ospite | gäst | gość | konuk | misafir
        ゲスト | 게스트 | 来宾 | 访客 | 來賓 | 訪客 | ضيف | гость
        """),
    WAITING(
        """
        in waiting room | en la sala de espera | im warteraum | en salle d'attente | dans la salle d'attente
        na sala de espera | nella sala d'attesa | in wachtruimte | in wachtkamer | i väntrum | i väntrummet
        w poczekalni | bekleme odasında | 待機室 | 待機室内 | 待合室 | 대기실 | 等候室 | 在等候室 | 在等候室中
        في غرفة الانتظار | в зале ожидания
        """),
    ATTENDED(
        """
        attended | asistió | asistencia | teilgenommen | a participé | présent | participou | compareceu
        ha partecipato | partecipato | deelgenomen | aanwezig | deltog | närvarade | uczestniczył
        uczestniczył/a | katıldı | 参加 | 参加済み | 出席 | 참석 | 참석함 | 已参加 | 已參加 | 是否参加 | 是否參加
        حضر | присутствовал | участвовал
        """),
    PARTICIPANTS(
        """
        participants | participantes | teilnehmer | partecipanti | deelnemers | deltagare | uczestnicy
        katılımcılar | 参加者 | 참가자 | 参与者 | 參與者 | المشاركون | участники
        """),
    /** Known, and not needed. */
    OTHER(
        """
        first name | last name | registration time | approval status | country/region name | country/region
        recording consent | recording disclaimer response | phone | organization | job title | role
        nombre de pila | apellido | apellidos | vorname | nachname | prénom | source name
        consentimiento de grabación | region | department | connection
        """);

    private final Set<String> words;

    Column(String words) {
      this.words =
          Stream.of(words.split("[|\n]"))
              .map(PlainLetters::of)
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toUnmodifiableSet());
    }

    private static Column of(String word) {
      return Stream.of(values()).filter(c -> c.words.contains(word)).findFirst().orElse(null);
    }
  }

  /** The columns that a header line names, by the delimiter that makes most of them; maybe none. */
  static Columns in(String line) {
    Columns best = new Columns(',', Map.of(), List.of());
    for (char delimiter : DELIMITERS) {
      if (line.indexOf(delimiter) < 0) {
        continue;
      }
      Columns columns = in(line, delimiter);
      best = columns.places.size() > best.places.size() ? columns : best;
    }
    return best;
  }

  /** Whether the line heads a list of people who were in a meeting. */
  boolean headAList() {
    return places.containsKey(Column.NAME)
        && (places.containsKey(Column.JOIN)
            || places.containsKey(Column.MINUTES)
            || places.containsKey(Column.EMAIL) && places.containsKey(Column.GUEST));
  }

  /** A line's cells; null when its quotation marks do not close. */
  List<String> cells(String line) {
    return cells(line, delimiter);
  }

  /** What stands in a column; empty when the list or the row has none. */
  String value(List<String> cells, Column column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place).strip();
  }

  static List<String> cells(String line, char delimiter) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (var parser = format.parse(new StringReader(line))) {
      return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
    } catch (IOException | UncheckedIOException quotesDoNotClose) {
      return null;
    }
  }

  private static Columns in(String line, char delimiter) {
    List<String> cells = cells(line, delimiter);
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; cells != null && i < cells.size(); i++) {
      String word = word(cells.get(i));
      Column column = Column.of(word);
      if (column != null) {
        places.putIfAbsent(column, i);
      } else if (!word.isEmpty()) {
        unknown.add(cells.get(i).strip());
      }
    }
    return new Columns(delimiter, places, List.copyOf(unknown));
  }

  /** {@code "Name (Original Name)"} is {@code "name"}. */
  private static String word(String cell) {
    return PlainLetters.of(cell.split("[(（]", 2)[0]);
  }
}
