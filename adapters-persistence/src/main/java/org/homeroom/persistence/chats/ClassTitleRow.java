package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the class is called from which a chat will be made. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "chat_class_title", schema = "readmodel")
class ClassTitleRow {

    @Id
    UUID theClass;

    String title;

    protected ClassTitleRow() {}
}
