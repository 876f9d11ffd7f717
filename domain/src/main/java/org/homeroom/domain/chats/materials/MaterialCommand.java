package org.homeroom.domain.chats.materials;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about study materials. */
public sealed interface MaterialCommand<S> extends Command<S>
        permits SetPupilsMaterials, PublishMaterial, ApproveMaterial, WithdrawMaterial, ReadMaterial, ListMaterials {}
