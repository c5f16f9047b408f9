package jp.hokensho.acceptance.madeup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Families of one insurer, the same at every call: the seed is the insurer's number and the family's.
public final class MadeUpCards {

    /// Ages are reckoned from here, so that the files never change.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Instant UPDATED_2005 = Instant.parse("2005-06-24T00:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-10-01T00:00:00Z");

    private final String insurer;
    private final int families;

    public MadeUpCards(String insurer, int families) {
        this.insurer = insurer;
        this.families = families;
    }

    Stream<Card> all() {
        var twins = insurer.startsWith("39") ? Stream.<Card>empty() : twins();
        return Stream.concat(IntStream.range(0, families).mapToObj(this::family).flatMap(List::stream), twins);
    }

    /// Two families whose numbers differ in punctuation alone: who types 9001 means either.
    private Stream<Card> twins() {
        return Stream.concat(renumbered(35, "9・001"), renumbered(36, "90・01"));
    }

    private Stream<Card> renumbered(int index, String number) {
        var key = new Card.Key(insurer, "千代田", number);
        return family(index).stream().map(card -> card.with(key));
    }

    /// The insured person first, then the dependents.
    List<Card> family(int index) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(Long.parseLong(insurer) * 1_000_003 + index);
        var names = new Names(random);
        var surname = names.family();
        var sex = 1 + random.nextInt(2);
        var birth = birth(random, insurer.startsWith("39") ? 75 : 23, 25);
        var template = template(index, random);
        var family = new ArrayList<Card>();
        family.add(with(template, names.person(surname, sex, "本人"), birth));
        if (!insurer.startsWith("39")) {
            dependents(random, sex, birth).forEach(each -> {
                var person = names.person(surname, each.sex(), each.relation());
                family.add(with(template, person, each.birth()));
            });
        }
        return numbered(family, index % 10 == 3 || insurer.startsWith("39"));
    }

    /// A family as one came to a doctor in 2005: the insured person, of some a spouse. Cards had no branch yet.
    ///
    /// @param serial the same gives the same family
    public static List<Card> family(Card.Key key, Card.Cover cover, int serial) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2005_000_000L + serial);
        var names = new Names(random);
        var surname = names.family();
        var sex = 1 + random.nextInt(2);
        var eldest = key.insurer().startsWith("39") ? 1915 : 1940;
        var birth = LocalDate.of(eldest, 1, 1).plusDays(random.nextInt(365 * 15));
        var template = new Card(key, "", null, "", cover, Offices.of(serial), UPDATED_2005.plusSeconds(serial * 60L));
        var insured = with(template, names.person(surname, sex, "本人"), birth);
        var spouse = with(template, names.person(surname, 3 - sex, sex == 1 ? "妻" : "夫"), birth.plusDays(500));
        return key.insurer().startsWith("39") || serial % 2 == 0 ? List.of(insured) : List.of(insured, spouse);
    }

    private Card template(int index, RandomGenerator random) {
        var from = TODAY.minusDays(200 + random.nextInt(3000));
        var office = insurer.startsWith("39") ? Card.Office.NONE : Offices.of(index);
        var updated = UPDATED.plusSeconds(index * 60L);
        return new Card(
                Symbols.key(insurer, index), "", null, "", Standing.of(index).cover(from), office, updated);
    }

    private static Card with(Card family, Card.Person person, LocalDate birth) {
        return new Card(
                family.key(), "", person, birth.toString(), family.cover(), family.office(), family.updatedAt());
    }

    /// Cards of before 2021 have no branch.
    private static List<Card> numbered(List<Card> family, boolean old) {
        return old
                ? List.copyOf(family)
                : IntStream.range(0, family.size())
                        .mapToObj(i -> family.get(i).withBranch("%02d".formatted(i)))
                        .toList();
    }

    private record Kin(int sex, String relation, LocalDate birth) {}

    private static List<Kin> dependents(RandomGenerator random, int sex, LocalDate insured) {
        var kin = new ArrayList<Kin>();
        if (random.nextInt(3) == 0) {
            return kin;
        }
        var spouse = insured.plusDays(random.nextInt(2000) - 1000L);
        kin.add(new Kin(3 - sex, sex == 1 ? "妻" : "夫", spouse));
        var children = random.nextInt(3);
        for (var child = 0; child < children; child++) {
            kin.add(child(random, insured.plusDays(365L * 22 + child * 700L), kin));
        }
        return kin;
    }

    private static Kin child(RandomGenerator random, LocalDate earliest, List<Kin> family) {
        var sex = 1 + random.nextInt(2);
        var born = earliest.plusDays(random.nextInt(300));
        var elder = family.stream().skip(1).anyMatch(each -> each.sex() == sex);
        var order = elder ? "次" : "長";
        return new Kin(sex, order + (sex == 1 ? "男" : "女"), born.isAfter(TODAY) ? TODAY : born);
    }

    private static LocalDate birth(RandomGenerator random, int youngest, int span) {
        return TODAY.minusYears(youngest + random.nextInt(span)).minusDays(random.nextInt(365));
    }
}
