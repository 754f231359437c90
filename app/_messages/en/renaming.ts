/** What a group is called, and is about. */
export const renaming = {
  title: 'Its name, and what you read together',
  link: 'Change its name or what you read together',
  lead: 'Any member can change both. The log says who did, and nothing that was here before is lost.',
  save: 'Save',
  former: 'Before',
  formerOf: (who: string, day: string) => `Until ${day}, when ${who} changed it`,
  putBack: (name: string) => `Put back “${name}”`,
};
