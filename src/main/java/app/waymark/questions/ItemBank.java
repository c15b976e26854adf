package app.waymark.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All published questions at one revision, without stems or keys: immutable and shared. */
public final class ItemBank {

    private final long revision;
    private final List<BankItem> items;
    private final Map<String, BankItem> byQuestion = new HashMap<>();
    private final Map<String, List<BankItem>> bySkill = new HashMap<>();

    ItemBank(long revision, List<BankItem> items) {
        this.revision = revision;
        this.items = List.copyOf(items);
        for (BankItem item : items) {
            byQuestion.put(item.questionId(), item);
            bySkill.computeIfAbsent(item.skill(), skill -> new java.util.ArrayList<>())
                    .add(item);
        }
    }

    /** Number of the bank's revision; grows with every change. */
    public long revision() {
        return revision;
    }

    /** All items, in a stable order. */
    public List<BankItem> items() {
        return items;
    }

    /** Items of one skill. */
    public List<BankItem> of(String skill) {
        return List.copyOf(bySkill.getOrDefault(skill, List.of()));
    }

    /** The current item of a question, if it is published. */
    public Optional<BankItem> find(String questionId) {
        return Optional.ofNullable(byQuestion.get(questionId));
    }
}
