package planted.homeroom.persistence;

import org.apache.kafka.clients.producer.Producer;

/** Breaks rule 6. */
record ImportsKafka(Producer<String, String> producer) {}
