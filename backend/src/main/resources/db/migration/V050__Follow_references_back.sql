-- What is deleted, merged or listed is looked for where it is referred to: without an index, in every
-- row. Countries are never deleted, and are asked for in lists that have indexes of their own.
create index appearance_by_contributor on appearance (contributor_id);
create index appearance_by_source_file on appearance (source_file_id);
create index attendee_by_merged_into on attendee (merged_into_id);
create index breakout_note_by_source_file on breakout_note (source_file_id);
create index breakout_question_by_source_file on breakout_question (source_file_id);
create index chat_message_by_reply_to on chat_message (reply_to_id);
create index consent_request_by_session on consent_request (session_id);
create index contributor_by_source_file on contributor (source_file_id);
create index held_item_by_intake on held_item (intake_id);
create index held_item_by_source_file on held_item (source_file_id);
create index insight_by_source_file on insight (source_file_id);
create index intake_by_session on intake (session_id);
create index listed_place_by_source_file on listed_place (source_file_id);
create index member_by_contributor on member (contributor_id);
create index published_item_by_edition on published_item (edition_id);
create index published_item_by_item on published_item (item_id);
create index quote_by_message on quote (message_id);
create index quote_by_source_file on quote (source_file_id);
create index reach_statement_by_source_file on reach_statement (source_file_id);
create index resource_by_source_file on resource (source_file_id);
create index section_text_by_source_file on section_text (source_file_id);
create index session_theme_by_theme on session_theme (theme_id);
create index source_file_by_intake on source_file (intake_id);
